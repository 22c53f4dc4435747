"""Records of a text that is still coming, kept on disk until the number of its articles is known."""

import tempfile
from collections.abc import Iterable, Iterator

import msgspec

from pressfacts.errors import PressfactsError
from pressfacts.read.files import reason
from pressfacts.record.model import Record

_LENGTH = 8


class Waiting:
    """Records in the order they were added, in an unnamed file that is removed with the process."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="pressfacts-")  # noqa: SIM115 - closed by `drop`

    def add(self, records: Iterable[str | Record]) -> None:
        """Add records; PressfactsError where the disk is full."""
        try:
            for record in records:
                data = msgspec.msgpack.encode(record)
                self._file.write(len(data).to_bytes(_LENGTH) + data)
            self._file.flush()
        except OSError as error:
            raise PressfactsError(f"no room for records in the temporary folder ({reason(error)})") from error

    def records(self, count: int) -> Iterator[Record]:
        """All records, each with `count` as its input's number of articles."""
        read = msgspec.msgpack.Decoder(Record).decode
        self._file.seek(0)
        while length := self._file.read(_LENGTH):
            record = read(self._file.read(int.from_bytes(length)))
            yield msgspec.structs.replace(record, document=msgspec.structs.replace(record.document, count=count))

    def drop(self) -> None:
        """Remove the file."""
        self._file.close()
