"""What the subcommand repair says, in Chinese and English."""

from __future__ import annotations

from ..output.labels import Language

_MESSAGES: dict[str, tuple[str, str]] = {
    "bad_format": ("未知格式：{0}；可用格式为 text、json、jsonl", "unknown format: {0}; the formats are text, json and jsonl"),
    "bad_only": ("--only 只能是 certain：{0}", "--only takes certain and nothing else: {0}"),
    "diff_is_text": (
        "--diff 没有 {0} 形式；修改都在 JSON 的 edits 中",
        "--diff has no {0} form; the edits of the JSON record hold the same",
    ),
    "all_needs_diff": ("--all 须与 --diff 同用", "--all goes with --diff"),
}

_HELP = {
    "zh": """用法：python -m policyparse repair 路径… [选项]

输出修复后的文本，或说明作了哪些修改。繁体不转换；只修复，不提取事实。

输入：
  路径                文件；文件夹（含子文件夹中的 .txt、.html、.htm）；- 为标准输入

选项：
  --report            列出每处修改（行:列、字符偏移、原为、改为、步骤、把握、候选、依据）、各步骤的修改数，
                      以及无法复原之处；终端上为表格，其余为以制表符分隔的行
  --diff              原文与修复后的文本左右对照，只显示有修改的行及其上下各一行；终端上以颜色标出，
                      其余以记号标出：[-原为-]、{+确定+}、{?可能?}、{!缺失!}
  --all               与 --diff 同用：显示全部行
  --format text|json|jsonl
                      json：每个输入一条记录，含文本、修改、各步骤计数与提示；jsonl 每行一条
  --only certain      只作确定的修改；不确定之处及依赖于它的修改一概不作
  -o 文件, --output 文件
                      写入文件；写完后才替换旧文件
  --lang zh|en        提示与表格用语；默认依语言环境
  --max-size 兆字节   单个输入的上限，默认 16
  -h, --help          显示本说明

退出状态：0 全部成功；1 有输入失败，其余照常输出；2 用法错误或无法写入。
名为 repair 的文件请写作 ./repair。
""",
    "en": """usage: python -m policyparse repair PATH... [options]

Print the repaired text, or what was done to it. Traditional stays Traditional, and no facts are read.

inputs:
  PATH                a file; a folder (.txt, .html and .htm files below it); - for standard input

options:
  --report            list every edit (line:column, offset, before, after, step, certainty, candidates, reason), the edits of
                      each step, and what cannot be undone: tables on a terminal, else lines of fields separated by tabs
  --diff              original and repaired text side by side, only the changed lines and one around them; changes coloured on
                      a terminal, else marked: [-before-], {+certain+}, {?likely?}, {!lost!}
  --all               with --diff: show every line
  --format text|json|jsonl
                      json: one record for each input with text, edits, counts by step and warnings; jsonl: one on each line
  --only certain      make only certain edits; what is not certain stays as it is, and so does what would stand on it
  -o FILE, --output FILE
                      write to a file, which replaces an older one when it is complete
  --lang zh|en        language of messages and tables; by default that of the locale
  --max-size MB       largest input, 16 by default
  -h, --help          show this help

exit status: 0 all inputs were read; 1 some failed, the others are printed; 2 wrong usage, or the output cannot be written.
Write ./repair for a file of that name.
""",
}


def say_repair(language: Language, key: str, *values: object) -> str:
    """The sentence of that name.

    >>> say_repair("en", "all_needs_diff")
    '--all goes with --diff'
    """
    return _MESSAGES[key][0 if language == "zh" else 1].format(*values)


def repair_help(language: Language) -> str:
    """What ``repair --help`` prints."""
    return _HELP[language]
