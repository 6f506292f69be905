"""Who claims what in German news: quotations, indirect speech, quantities and times, with exact positions."""
