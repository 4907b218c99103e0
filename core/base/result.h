// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace lectern::base {

/// A value or an Error, with std::expected's names (tl::expected from Debian, since std::expected is C++23).
template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(Code::Missing, path);`
inline tl::unexpected<Error> fail(Code code, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace lectern::base
