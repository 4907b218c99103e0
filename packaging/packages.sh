# SPDX-License-Identifier: GPL-3.0-or-later
# Debian 12 packages, by what needs them. Sourced by the scripts beside it; every name has its reason.

# to build and run the program
packages_build=(
  g++ cmake ninja-build pkg-config # the tool chain
  qt6-base-dev                     # Qt 6 Core, Gui, Widgets, Sql, PrintSupport
  libqt6sql6-sqlite                # Qt's SQLite driver
  libsqlite3-dev                   # the same SQLite, for its backup and limits API
  libpoppler-qt6-dev               # reads and renders PDFs
  libexpected-dev                  # tl::expected: std::expected's names in C++20
)
# to show a window
packages_run=(
  libqt6svg6        # icons are SVG
  fonts-dejavu-core # a font, where a bare machine has none
)
# to run the tests
packages_test=(
  libqt6svg6
  fonts-dejavu-core
  fonts-liberation # Poppler's stand-ins for Helvetica and Times in PDFs without embedded fonts
  fontconfig
  git              # the lint tests ask it which files are ours
  python3          # its csv module reads our CSV back
)
# by hand: tests/data/corpus/make and resources/samples make the invented letters with weasyprint, python3-reportlab,
# groff, ghostscript, libreoffice-writer, qpdf, poppler-utils, python3-pil and python3-numpy; tests/bench needs
# libbenchmark-dev.

# for .ci/run alone
packages_ci=(
  clang-format clang-tidy       # lint
  clang libclang-rt-14-dev      # fuzz targets: libFuzzer and clang's sanitizer runtime
)
