"""What to say of an exception that ends a run: in both languages, since the run may not know which was asked for."""

import errno
import os

_REFUSED = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只能读，不能写",
    errno.ENOSPC: "磁盘满了",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "这不是文件夹",
    errno.ENAMETOOLONG: "名称太长",
}


def refused(error: OSError) -> str:
    """What the system refused: at which file, where it says, and why."""
    where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    why = error.strerror or str(error) or type(error).__name__
    said = _REFUSED.get(error.errno or 0, "")
    return f"{where or '读写文件时出错 / could not read or write'}: {f'{said} / ' if said else ''}{why}"


def unforeseen(error: Exception) -> str:
    """That the mistake is ours, and how to see its details."""
    return (
        "程序出了意外，这是程序的错，不是你的；设环境变量 MINGXI_DEBUG=1 再运行可见细节，请告诉我们 / "
        "something unforeseen happened; it is our mistake, not yours; run with MINGXI_DEBUG=1 for details and tell us\n"
        f"  {type(error).__name__}: {error}"
    )
