"""Everything that the program says to a person, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import InputError
from ..output.labels import Language, visible

_MESSAGES: dict[str, tuple[str, str]] = {
    "no_path": ("没有给出输入；请给出文件、文件夹，或用 - 读取标准输入", "no input; give a file, a folder, or - for standard input"),
    "unknown_option": ("未知选项：{0}", "unknown option: {0}"),
    "needs_value": ("选项 {0} 需要一个值", "option {0} needs a value"),
    "takes_no_value": ("选项 {0} 不带值", "option {0} takes no value"),
    "bad_format": (
        "未知格式：{0}；可用格式为 table、json、jsonl、text",
        "unknown format: {0}; the formats are table, json, jsonl and text",
    ),
    "bad_date": ("不是日期：{0}；请写成 2023-10-26", "not a date: {0}; write it as 2023-10-26"),
    "bad_language": ("未知语言：{0}；可用 zh 或 en", "unknown language: {0}; the languages are zh and en"),
    "bad_size": ("不是大小：{0}；请给出大于 0 的兆字节数", "not a size: {0}; give a number of megabytes above 0"),
    "schema_takes_no_path": ("schema 不需要输入：{0}", "schema takes no input: {0}"),
    "see_help": ("详见 python -m policyparse --help", "see python -m policyparse --help"),
    "cannot_write": ("无法写入 {0}：{1}", "cannot write {0}: {1}"),
    "standard_output": ("标准输出", "standard output"),
    "reading_terminal": ("正在从终端读取，按 Ctrl-D 结束", "reading from the terminal; end with Ctrl-D"),
    "failed": ("{1} 个输入中有 {0} 个失败", "{0} of {1} inputs failed"),
    "no_texts": ("文件夹中没有 .txt、.html 或 .htm 文件", "the folder holds no .txt, .html or .htm file"),
    "no_texts_hint": ("请给出文件本身，或另一个文件夹", "give the files themselves, or another folder"),
    "closed": ("标准输入已关闭", "standard input is closed"),
    "closed_hint": ("请通过管道或重定向提供文本", "pipe or redirect a text into the program"),
    "internal": ("程序在此输入上出错：{0}", "the program failed on this input: {0}"),
    "internal_hint": (
        "请报告此问题；设置 POLICYPARSE_DEBUG=1 可显示详情",
        "please report it; POLICYPARSE_DEBUG=1 shows where it happened",
    ),
    "too_large_hint": ("请按文章拆分，或用 --max-size 调高上限", "split it into articles, or raise --max-size"),
}

_HELP_ZH = """用法：python -m policyparse 路径… [选项]
      python -m policyparse repair 路径…                修复后的文本与修改清单，见 repair --help
      python -m policyparse schema [-o 文件]
      python -m policyparse batch 输入… --store 库.db    成批处理，见 batch --help
      python -m policyparse evaluate 语料               与标注比较，见 evaluate --help

修复受损的中文政策文章，提取可追溯到原文字符的事实。

输入：
  路径                文件；文件夹（含子文件夹中的 .txt、.html、.htm）；- 为标准输入
  schema              输出 JSON 的 JSON Schema；名为 schema 的文件请写作 ./schema

选项：
  --format 格式       table 表格；json；jsonl 每行一个文档；text 修复后的文本。
                      默认：终端上为 table，其余为 json（文件名以 .jsonl 结尾时为 jsonl）
  --published 日期    发布日期，如 2023-10-26；“今年”“10月20日”由此推算。默认取文中所写
  --region 地名       “我市”“全市”所指的地方，如 烟台市。默认由文中判断
  --explain           说明每处修复（位置、原为、改为、步骤、把握、候选）、每条事实的规则与无法复原之处；
                      数字缺失时，还列出文内其他数字对它的限定
  -o 文件, --output 文件
                      写入文件；写完后才替换旧文件
  --lang zh|en        提示与表格用语；默认依语言环境
  --max-size 兆字节   单个输入的上限，默认 16
  --version           显示版本
  -h, --help          显示本说明

退出状态：0 全部成功；1 有输入失败，其余照常输出；2 用法错误或无法写入。
"""

_HELP_EN = """usage: python -m policyparse PATH... [options]
       python -m policyparse repair PATH...                      the repaired text and its edits; see repair --help
       python -m policyparse schema [-o FILE]
       python -m policyparse batch INPUT... --store STORE.db    many documents; see batch --help
       python -m policyparse evaluate CORPUS                     compare with gold; see evaluate --help

Repair damaged Chinese policy articles and pull out facts, each traced to the exact characters of the original.

inputs:
  PATH                a file; a folder (.txt, .html and .htm files below it); - for standard input
  schema              print the JSON Schema of the JSON output; write ./schema for a file of that name

options:
  --format FORMAT     table; json; jsonl (one document a line); text (the repaired text).
                      by default table on a terminal, else json (jsonl where the output file ends in .jsonl)
  --published DATE    publication date, such as 2023-10-26, for 今年, 10月20日 and the like; by default the one on the page
  --region NAME       the place that 我市 and 全市 mean, such as 烟台市; by default the one that the page gives
  --explain           show each repair (place, before, after, step, certainty, candidates), the rule behind each fact, and
                      what cannot be undone; for lost digits, what the article itself says of them
  -o FILE, --output FILE
                      write to a file, which replaces an older one when it is complete
  --lang zh|en        language of messages and tables; by default that of the locale
  --max-size MB       largest input, 16 by default
  --version           show the version
  -h, --help          show this help

exit status: 0 all inputs were read; 1 some failed, the others are printed; 2 wrong usage, or the output cannot be written.
"""


class UsageError(Exception):
    """The program was called in a way that it does not understand; the text says what to do."""


class OutputError(Exception):
    """The result cannot be written; the text says why."""


def say(language: Language, key: str, *values: object) -> str:
    """The sentence of that name.

    >>> say("en", "failed", 1, 3)
    '1 of 3 inputs failed'
    """
    return _MESSAGES[key][0 if language == "zh" else 1].format(*values)


def help_text(language: Language) -> str:
    """What ``--help`` prints."""
    return _HELP_ZH if language == "zh" else _HELP_EN


def language_of(arguments: list[str], environment: Mapping[str, str]) -> Language:
    """The language of a run: ``--lang``, else the locale, Chinese where it begins with zh.

    >>> language_of([], {"LANG": "zh_CN.UTF-8"}), language_of(["--lang=en"], {"LANG": "zh_CN.UTF-8"}), language_of([], {"LC_ALL": "C"})
    ('zh', 'en', 'en')
    """
    wanted = ""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        elif argument == "--lang":
            wanted = "".join(arguments[position + 1 : position + 2])
    if not wanted:
        wanted = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if wanted.lower().startswith("zh") else "en"


def made_error(code: str, key: str, *values: object) -> InputError:
    """An error of the command line itself, with its sentence and hint in both languages."""
    return InputError(
        code,
        say("en", key, *values),
        say("en", f"{key}_hint"),
        layer="cli",
        message_zh=say("zh", key, *values),
        hint_zh=say("zh", f"{key}_hint"),
    )


def for_command_line(problem: InputError) -> InputError:
    """The error with the hint that fits the command line, where the library's names an argument of Python."""
    if problem.code == "too_large":
        problem.hint, problem.hint_zh = say("en", "too_large_hint"), say("zh", "too_large_hint")
    return problem


def sentence_of(name: str, problem: InputError, language: Language) -> str:
    """The line on standard error for a failed input.

    >>> sentence_of("a.txt", InputError("empty", "the input has no characters", "give a text"), "en")
    'a.txt: the input has no characters; give a text'
    """
    name = visible(name)
    if language == "zh":
        return f"{name}：{problem.message_zh}；{problem.hint_zh}"
    return f"{name}: {problem.message}; {problem.hint}"
