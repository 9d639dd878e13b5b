"""What the subcommands around a store say, in Chinese and English."""

from __future__ import annotations

from ..output.labels import Language

_MESSAGES: dict[str, tuple[str, str]] = {
    "no_input": ("请给出输入：文件、文件夹、通配符或表格", "give an input: files, folders, patterns or tables"),
    "nothing": (
        "没有找到文档：{0}；支持 {1}，文件夹中的表格仅在给出 --text-col 时读取",
        "no document found: {0}; files are {1}, and tables in folders are read only with --text-col",
    ),
    "no_store": ("请用 --store 文件.db 给出结果库", "name the store with --store FILE.db"),
    "store_first": ("请给出结果库，例如：{0} out.db", "name the store, as in: {0} out.db"),
    "two_runs": ("请给出两次运行的编号，例如：diff out.db 1 2", "give the numbers of two runs, as in: diff out.db 1 2"),
    "no_run": ("没有编号为 {0} 的运行；可用：{1}", "there is no run {0}; there are: {1}"),
    "one_statement": ("请给出一条 SELECT 语句", "give one SELECT statement"),
    "sql_failed": ("SQL 出错：{0}", "the SQL failed: {0}"),
    "no_output": (
        "请用 -o 文件.xlsx（或 .csv、.jsonl、.parquet、.dta）给出输出文件",
        "name the output with -o FILE.xlsx (or .csv, .jsonl, .parquet, .dta)",
    ),
    "no_view": ("没有名为 {0} 的视图；可用：{1}", "there is no view {0}; there are: {1}"),
    "bad_pattern": ("文件名的正则有误：{0}", "{0}"),
    "bad_number": ("不是正数：{0}", "not a number above 0: {0}"),
    "bad_choice": ("未知取值：{0}；可用：{1}", "unknown value: {0}; there are: {1}"),
    "summary": (
        "第 {0} 次运行：解析 {1}，未变 {2}，失败 {3}，事实 {4}；用时 {5:.1f} 秒 -> {6}",
        "run {0}: parsed {1}, unchanged {2}, failed {3}, facts {4}; {5:.1f} s -> {6}",
    ),
    "how_failed": ("查看失败：{0} sql {1} 'SELECT * FROM \"错误\"'", "see what failed: {0} sql {1} 'SELECT * FROM errors'"),
    "left_out": (
        "文件夹中未读取的文件：{0}（表格需要 --text-col；其他格式请先转换为 .docx 或 .txt）",
        "files in folders that were not read: {0} (tables need --text-col; save others as .docx or .txt first)",
    ),
    "go_on": ("已停止；用同一条命令继续", "stopped; the same command goes on there"),
    "left": ("已立即退出；已提交的结果保留，用同一条命令继续", "left at once; what was committed is kept, the same command goes on there"),
    "written": ("已写入 {0}：{1} 行", "wrote {0}: {1} rows"),
    "split": ("{0} 超过 Excel 行数上限，已分成 {1} 个工作表", "{0} exceeds the rows of a sheet and was split into {1}"),
}

PHASES: dict[Language, dict[str, str]] = {
    "zh": {
        "loading": "载入词典",
        "parsing": "解析",
        "indexing": "建立索引",
        "grouping": "归并转载",
        "exporting": "导出",
        "closing": "写成文件",
        "parsed": "已解析",
        "unchanged": "未变",
        "failed": "失败",
        "left": "剩余",
        "stopping": "正在停止：完成手上的文档并保存（再按一次 Ctrl-C 立即退出）",
    },
    "en": {
        "loading": "loading dictionaries",
        "parsing": "parsing",
        "indexing": "indexing",
        "grouping": "grouping reprints",
        "exporting": "exporting",
        "closing": "putting the file together",
        "stopping": "stopping: documents under way are finished and saved (Ctrl-C again leaves at once)",
    },
}

_HELP = {
    "zh": """用法：python -m policyparse batch 输入… --store 库.db [选项]
      python -m policyparse status 库.db
      python -m policyparse runs 库.db
      python -m policyparse diff 库.db 运行 运行 [--format table|json|xlsx -o 文件]
      python -m policyparse sql 库.db "SELECT …" [--format table|json|csv]
      python -m policyparse export 库.db -o 文件.xlsx|.csv|.jsonl|.parquet|.dta [--view 名称] [--lang zh|en]

batch 把文件、文件夹、通配符、JSONL、CSV（UTF-8 或 GBK）、XLSX 解析进一个 SQLite 库；未变的文档不再解析，中断后用同一条命令继续。

batch 的选项：
  --store 文件        结果库（不要放在网络盘上）
  --text-col 列       表格的正文列（默认找 正文、内容、text 等）；文件夹中的表格仅在给出此项时读取
  --id-col 列  --published-col 列  --region-col 列
                      表格的编号、发布日期、地区列；其余列原样保留
  --published 日期  --region 地名
                      用于没有给出的文档
  --name-pattern 正则 从文件名取年份与地区，如 '(?P<region>.+?)(?P<year>\\d{4})'
  --main-text         网页（.html）只取正文中的事实，正文由 trafilatura 判断（需要扩展 html）
  --jobs 数           进程数，默认为全部核心
  --time-limit 秒     单个文档的时限，默认 60；0 为不限
  --retry-failed      重试失败的文档
  --max-size 兆字节   单个文件的上限，默认 16

退出状态：0 全部成功；1 有文档失败；2 用法错误、库被占用或无法写入；130 被中断。
""",
    "en": """usage: python -m policyparse batch INPUT... --store STORE.db [options]
       python -m policyparse status STORE.db
       python -m policyparse runs STORE.db
       python -m policyparse diff STORE.db RUN RUN [--format table|json|xlsx -o FILE]
       python -m policyparse sql STORE.db "SELECT ..." [--format table|json|csv]
       python -m policyparse export STORE.db -o FILE.xlsx|.csv|.jsonl|.parquet|.dta [--view NAME] [--lang zh|en]

batch parses files, folders, patterns, JSONL, CSV (UTF-8 or GBK) and XLSX into one SQLite store; what has not changed is not parsed again,
and after an interruption the same command goes on.

options of batch:
  --store FILE        the store (not on a network drive)
  --text-col NAME     column of a table that holds the text (by default text, 正文, 内容 ...); tables in folders are read only where it is given
  --id-col NAME  --published-col NAME  --region-col NAME
                      columns of the id, publication date and region; all other columns are carried along
  --published DATE  --region NAME
                      for documents that are given none
  --name-pattern RE   year and region from the name of the file, such as '(?P<region>.+?)(?P<year>\\d{4})'
  --main-text         of web pages (.html), only what stands in the main text, as trafilatura judges (needs the extra html)
  --jobs N            number of processes, by default all cores
  --time-limit S      seconds for one document, 60 by default; 0 for no limit
  --retry-failed      try failed documents again
  --max-size MB       largest file, 16 by default

exit status: 0 all documents were parsed; 1 some failed; 2 wrong usage, a store in use or that cannot be written; 130 interrupted.
""",
}


def say_batch(language: Language, key: str, *values: object) -> str:
    """The sentence of that name.

    >>> say_batch("en", "bad_number", "x")
    'not a number above 0: x'
    """
    return _MESSAGES[key][0 if language == "zh" else 1].format(*values)


def batch_help(language: Language) -> str:
    """What ``batch --help`` and its relatives print."""
    return _HELP[language]
