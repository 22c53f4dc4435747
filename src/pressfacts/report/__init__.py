"""One self-contained HTML page of articles, their facts and totals."""

from pressfacts.report.page import TITLE, report, write_report
from pressfacts.report.records import read_records

__all__ = ["TITLE", "read_records", "report", "write_report"]
