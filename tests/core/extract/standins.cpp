// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"
using namespace lectern;
namespace lectern::extract {
__attribute__((weak)) std::map<letter::Field, letter::Reading> readServiceDetails(const Passage&) {
    return {};
}
__attribute__((weak)) std::map<letter::Field, letter::Reading> readSummary(const Passage&,
                                                                           const DateContext&) {
    return {};
}
__attribute__((weak)) std::map<letter::Field, letter::Reading> readCredentials(const Passage&) {
    return {};
}
} // namespace lectern::extract
