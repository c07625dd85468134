"""Read what stands before the body: the facts of the meeting, and who attended."""
