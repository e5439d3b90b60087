"""Reads an article as the web stores it, and gives back typed data."""
