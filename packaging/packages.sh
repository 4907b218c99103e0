# SPDX-License-Identifier: GPL-3.0-or-later
# Debian 12 packages, by what needs them. Sourced by the scripts beside it; every name has its reason.

# to build and run the program
packages_build=(
  g++ cmake ninja-build pkg-config # the tool chain
  qt6-base-dev                     # Qt 6 Core, Gui, Widgets, Sql, PrintSupport
  qt6-svg-dev                      # icons are SVG
  qt6-l10n-tools qt6-tools-dev     # lrelease and its CMake files: translations
  qt6-tools-dev-tools
  libqt6sql6-sqlite                # Qt's SQLite driver
  libsqlite3-dev                   # the same SQLite, for its backup and limits API
  libpoppler-qt6-dev               # reads and renders PDFs
  libexpected-dev                  # tl::expected: std::expected's names in C++20
)
# to show a window
packages_run=(
  libqt6svg6        # SVG icons at run time
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
# for .ci/run alone
packages_ci=(
  clang-format clang-tidy clazy # lint
  clang libclang-rt-14-dev      # fuzz targets: libFuzzer and clang's sanitizer runtime
)
