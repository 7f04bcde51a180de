"""What words can mean, in either language, and in how many ways they are written."""
