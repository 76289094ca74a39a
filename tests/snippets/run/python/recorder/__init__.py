"""What a Python source did while it ran, told to the runner as it happens."""
