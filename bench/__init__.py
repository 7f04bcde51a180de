"""Benchmarks: they print tables and write JSON to bench/out/; nothing here is shipped."""
