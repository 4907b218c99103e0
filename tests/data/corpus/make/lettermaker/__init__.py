# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns letter specs into PDFs and truth files. See ../../README.md."""
