// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/text/byte_range.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// What can be checked in a policy: how long, how much, when, under which law, whom to ask.
namespace punkti::facts {

enum class Kind {
  duration,
  age,
  amount,
  percentage,
  date,
  law,
  authority,
  third_party,
  person,
  email,
  phone,
  url,
  address,
  id_number
};

/// All kinds, in the order in which views show them.
inline constexpr std::array kinds{Kind::duration, Kind::age,       Kind::amount,  Kind::percentage,  Kind::date,
                                  Kind::law,      Kind::authority, Kind::person,  Kind::third_party, Kind::email,
                                  Kind::phone,    Kind::url,       Kind::address, Kind::id_number};

/// "duration", "third-party", "id-number" …: the words of records.
[[nodiscard]] std::string_view name_of(Kind kind) noexcept;
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name) noexcept;

/// One fact of a text. `value` is what makes two ways of writing one fact equal:
///   duration     ISO 8601, in the unit that stands in the text, with the days that are counted: "P14D" (days or
///                calendar days), "P10D working", "P3D banking", "PT24H", "P2W"; a range: "P3D..P5D"
///   age          "16y", or "adult" where full age is asked for without a number
///   amount       "5000 GEL" (ISO 4217)              percentage  "20%"
///   date         ISO 8601 as exact as stated: "2026-03-15", "2026-03"
///   law          the law's name in English where data/laws.tsv knows it, else as quoted; "…, Article 12" with an
///   article authority    the body's name in English (courts too); third-party: the service's name email, url   lower
///   case, without "mailto:", "https://"; a path keeps its case phone        E.164, or a short number as it is dialled:
///   "*1234" id-number    digits        address, person  as written
struct Fact {
  Kind kind = Kind::duration;
  std::string value;
  ByteRange place;  ///< bytes of the text it was found in
  auto operator<=>(const Fact&) const = default;
};

/// A value as a person would say it: "P10D working" -> "10 working days". Values without such a form come back as they
/// are.
[[nodiscard]] std::string in_words(Kind kind, std::string_view value);

}  // namespace punkti::facts
