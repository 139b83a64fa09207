"""Files in, site out, the clock, the terminal, the preview: the only room that meets the outside world."""
