"""Why a run, or a question to a store, cannot go on: one sentence in English and in Chinese that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

_SENTENCES: dict[str, tuple[str, str]] = {
    "in_use": ("另一个运行（进程 {1}）正在写入 {0}；请等它结束", "another run (process {1}) writes to {0}; wait for its end"),
    "no_store": (
        "没有结果库 {0}；请用 python -m policyparse batch 输入 --store {0} 建立",
        "there is no store {0}; make one with: python -m policyparse batch INPUT --store {0}",
    ),
    "is_folder": ("{0} 是文件夹；请给出文件，例如 {0}/out.db", "{0} is a folder; name a file, such as {0}/out.db"),
    "other": ("{0} 不是 policyparse 的结果库；请换一个文件名", "{0} is no store of policyparse; give another name"),
    "newer": (
        "{0} 由更新版本的 policyparse 写成（格式 {1}，本版本为 {2}）；请升级：pip install -U policyparse",
        "{0} was written by a newer policyparse (format {1}, this version has {2}); upgrade: pip install -U policyparse",
    ),
    "older": (
        "{0} 由较早版本的 policyparse 写成；请先用建立它的 batch 命令再运行一次",
        "{0} was written by an older policyparse; give the batch command that made it once more, which brings it up to date",
    ),
    "damaged": (
        "结果库 {0} 已损坏（{1}）；请恢复备份，或换一个文件名重新处理",
        "the store {0} is damaged ({1}); restore a copy of it, or process again into a new one",
    ),
    "full": (
        "磁盘已满，无法写入 {0}；已提交的结果保留，腾出空间后用同一条命令继续",
        "the disk is full: {0} cannot be written; what was committed is kept, make room and give the same command again",
    ),
    "busy": (
        "{0} 被另一个程序占用；请关闭打开它的程序后用同一条命令继续",
        "another program keeps {0} locked; close it and give the same command again",
    ),
    "refused": ("无法写入 {0}：{1}；请检查路径与权限", "{0} cannot be written: {1}; check the path and the permissions"),
    "unreadable": ("无法读取 {0}：{1}；请检查路径与权限", "{0} cannot be read: {1}; check the path and the permissions"),
    "failed": (
        "写入 {0} 失败：{1}；已提交的结果保留，用同一条命令继续",
        "writing to {0} failed: {1}; what was committed is kept, the same command goes on there",
    ),
    "stopped": (
        "运行中断：{0}；已提交的结果保留，用同一条命令继续",
        "the run has ended: {0}; what was committed is kept, the same command goes on there",
    ),
    "workers": (
        "工作进程无法启动：{0}；已提交的结果保留，排除原因后用同一条命令继续",
        "no worker can start: {0}; what was committed is kept, remove the cause and give the same command again",
    ),
}
_REASONS = {errno.EEXIST: "a part of the path is a file", errno.ENOTDIR: "a part of the path is a file"}
_REASONS_ZH = {
    errno.EEXIST: "路径中有一部分是文件",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "文件系统只读",
    errno.ENOENT: "路径不存在",
    errno.ENOTDIR: "路径中有一部分是文件",
    errno.ENAMETOOLONG: "名称过长",
    errno.EMFILE: "打开的文件过多",
    errno.ENOMEM: "内存不足",
    errno.EAGAIN: "进程过多",
}
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class RunError(Exception):
    """A run, or a question to a store, cannot go on.

    Args:
        code: stable word for programs: one of those in ``_SENTENCES``.
        values: what the sentence names.
        values_zh: the same for the Chinese sentence, where they differ.

    >>> problem = RunError("is_folder", "data")
    >>> str(problem), problem.message_zh
    ('data is a folder; name a file, such as data/out.db', 'data 是文件夹；请给出文件，例如 data/out.db')
    """

    def __init__(self, code: str, *values: object, values_zh: tuple[object, ...] | None = None) -> None:
        chinese, english = _SENTENCES[code]
        super().__init__(english.format(*values))
        self.code, self.message_zh = code, chinese.format(*(values_zh or values))


class StoreError(RunError):
    """The store cannot be opened, read or written."""


def of_database(path: Path, problem: sqlite3.Error) -> StoreError:
    """What a fault of SQLite means for the one who uses the store.

    >>> of_database(Path("out.db"), sqlite3.OperationalError("out of cheese")).code
    'failed'
    """
    name = getattr(problem, "sqlite_errorname", "") or ""
    reasons = {"NOTADB": "other", "CORRUPT": "damaged", "FULL": "full", "BUSY": "busy", "LOCKED": "busy"}
    for word, code in reasons.items():
        if name.startswith(f"SQLITE_{word}"):
            return StoreError(code, path, problem)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return StoreError("refused", path, problem)
    return StoreError("failed", path, problem)


def of_system(path: Path, problem: OSError) -> StoreError:
    """What a fault of the system means at the store.

    >>> str(of_system(Path("out.db"), PermissionError(errno.EACCES, "Permission denied")))
    'out.db cannot be written: Permission denied; check the path and the permissions'
    """
    if problem.errno in _FULL:
        return StoreError("full", path)
    reason = _REASONS.get(problem.errno or 0) or problem.strerror or str(problem)
    return StoreError("refused", path, reason, values_zh=(path, _REASONS_ZH.get(problem.errno or 0, reason)))
