"""The benchmark of segmentation: bundles of re-created releases in many styles, and how well they are cut."""
