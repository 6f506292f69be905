"""Thin adapters to other people's libraries; nothing in the core imports them."""
