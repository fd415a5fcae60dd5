"""What to say of an exception that ends a run: in both languages, since the run may not know which was asked for."""

import os


def refused(error: OSError) -> str:
    """What the system refused: at which file, where it says, and why."""
    where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    why = error.strerror or str(error) or type(error).__name__
    return f"{where or '读写文件时出错 / could not read or write'}: {why}"


def unforeseen(error: Exception) -> str:
    """That the mistake is ours, and how to see its details."""
    return (
        "程序出了意外，这是程序的错，不是你的；设环境变量 MINGXI_DEBUG=1 再运行可见细节，请告诉我们 / "
        "something unforeseen happened; it is our mistake, not yours; run with MINGXI_DEBUG=1 for details and tell us\n"
        f"  {type(error).__name__}: {error}"
    )
