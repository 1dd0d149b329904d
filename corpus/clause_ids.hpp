// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/types.hpp"

namespace punkti::corpus {

/// Gives every clause of a file its id: the company's id, '-', and ten characters of Crockford's base 32 (50 bits) of
/// the SHA-256 of the source's path, the document's id, the clause's text, and how often that text came before in the
/// document.
void give_ids(SourceFile& file);

}  // namespace punkti::corpus
