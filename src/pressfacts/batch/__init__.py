"""Run many documents: on several processes or machines, in input order, interrupted and continued."""

from pressfacts.batch.tasks import Done, Failed, Part, Recipe, Remote, Task, Unit, Whole

__all__ = ["Done", "Failed", "Part", "Recipe", "Remote", "Task", "Unit", "Whole"]
