"""Documents of news archives' exports: where they begin and end, and what their fields say."""
