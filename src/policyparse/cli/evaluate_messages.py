"""What the subcommand evaluate says, in Chinese and English."""

from __future__ import annotations

from ..output.labels import Language

_MESSAGES: dict[str, tuple[str, str]] = {
    "one_corpus": ("请给出一个语料文件夹，例如：evaluate corpus", "give one folder with a corpus, as in: evaluate corpus"),
    "bad_kind": ("未知类别：{0}；可用：{1}", "unknown kind: {0}; there are: {1}"),
    "bad_old": ("{0} 不是 evaluate --json 的输出：{1}", "{0} is no output of evaluate --json: {1}"),
    "articles": ("{0} 篇文章", "{0} articles"),
    "summary": (
        "每千条事实的错误数：{0}；把缺失数字当作完整数字读出：{1}",
        "errors per 1,000 facts: {0}; numbers with lost digits read as if whole: {1}",
    ),
    "errors": ("{0} 的错误（- 漏，+ 多）：{1}", "errors of {0} (- missed, + too much): {1}"),
    "found": ("新找到的：{0}", "gains, found now: {0}"),
    "dropped": ("不再误报的：{0}", "gains, wrong facts gone: {0}"),
    "lost": ("丢失的：{0}", "losses, missed now: {0}"),
    "added": ("新误报的：{0}", "losses, new wrong facts: {0}"),
    "kind": ("类别", "kind"),
    "attribute": ("属性", "attribute"),
    "rule": ("规则", "rule"),
    "right": ("对", "right"),
    "wrong": ("错", "wrong"),
    "missed": ("漏", "missed"),
    "extra": ("多", "extra"),
    "total": ("总数", "of"),
    "precision": ("精确率", "precision"),
    "recall": ("召回率", "recall"),
    "f1": ("F1", "F1"),
    "accuracy": ("正确率", "accuracy"),
    "errors_": ("每千条错误", "errors/1,000"),
}

_HELP = {
    "zh": """用法：python -m policyparse evaluate 语料 [选项]

解析语料中的文章并与标注比较：各类事实的精确率、召回率、F1，属性正确率，每千条事实的错误数，各规则的精确率。

输入：
  语料                文件夹：articles/名称.txt、gold/名称.json、MANIFEST.tsv（name、split 两列）

选项：
  --split 名称        只用该部分，如 dev 或 heldout
  --errors 类别       列出该类的漏报（-）与误报（+）；类别如 figure、date
  --compare 旧.json   与以前 --json 的输出比较，列出得失
  --json              输出 JSON，供 --compare 使用
  -o 文件             写入文件
  --lang zh|en        语言

退出状态：0 成功；1 语料无法读取；2 用法错误或无法写入。
""",
    "en": """usage: python -m policyparse evaluate CORPUS [options]

Parse the articles of a corpus and compare them with its gold: precision, recall and F1 of each kind of fact, accuracy of attributes,
errors per 1,000 facts, and the precision of each rule.

inputs:
  CORPUS              a folder: articles/NAME.txt, gold/NAME.json, MANIFEST.tsv (columns name and split)

options:
  --split NAME        only that split, such as dev or heldout
  --errors KIND       list what was missed (-) and what is too much (+) of a kind, such as figure or date
  --compare OLD.json  gains and losses against an earlier output of --json
  --json              print JSON, which --compare reads
  -o FILE             write to a file
  --lang zh|en        language

exit status: 0 done; 1 the corpus cannot be read; 2 wrong usage, or the output cannot be written.
""",
}


def say_evaluate(language: Language, key: str, *values: object) -> str:
    """The sentence or word of that name.

    >>> say_evaluate("en", "articles", 3)
    '3 articles'
    """
    key = "errors_" if key == "errors" and not values else key
    return _MESSAGES[key][0 if language == "zh" else 1].format(*values)


def evaluate_help(language: Language) -> str:
    """What ``evaluate --help`` prints."""
    return _HELP[language]
