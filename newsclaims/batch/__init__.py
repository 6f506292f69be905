"""Many articles: files of JSON lines, several processes, Arrow record batches."""
