-- An answer is kept for who presses again, not for ever: whoever gets a new one clears away their own that are over.
grant delete on platform.answers to simpul_request;
