// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "web/skeletons.hpp"

#include <stdexcept>

using punkti::web::Context;
using punkti::web::escape;
using punkti::web::Html;
using punkti::web::Skeletons;

namespace {

constexpr std::string_view source = R"(A comment before the first part is passed over.
<!-- part: link -->
<a href="{{href}}">{{text}}</a>
<!-- part: plain -->
<hr>
<!-- part: block -->
<p>
</p>
)";

const Html chip = escape(Context::text, "\u202E");  // markup
const Html word = escape(Context::text, "word");

}  // namespace

TEST_CASE("a part is filled at its places", "[web][skeletons]") {
  const Skeletons parts("file", source);
  CHECK(parts.fill("file: link", {{"href", word}, {"text", chip}}).bytes() ==
        "<a href=\"word\">" + chip.bytes() + "</a>");
  CHECK(parts.fill("file: plain").bytes() == "<hr>");
  CHECK(parts.fill("file: block").bytes() == "<p>\n</p>\n");
}

TEST_CASE("a place in a value is not filled again", "[web][skeletons]") {
  const Html sly = escape(Context::text, "{{href}}");
  CHECK(Skeletons("file", source).fill("file: link", {{"href", word}, {"text", sly}}).bytes() ==
        "<a href=\"word\">{{href}}</a>");
}

TEST_CASE("mistakes in filling are errors", "[web][skeletons]") {
  const Skeletons parts("file", source);
  CHECK_THROWS_AS(parts.fill("file: none"), std::logic_error);
  CHECK_THROWS_AS(parts.fill("file: link", {{"href", word}}), std::logic_error);
  CHECK_THROWS_AS(parts.fill("file: plain", {{"href", word}}), std::logic_error);
  CHECK_THROWS_AS(parts.fill("file: link", {{"href", chip}, {"text", word}}), std::logic_error);
  CHECK_THROWS_AS(Skeletons("file", "<!-- part: a -->\nx\n<!-- part: a -->\ny\n"), std::logic_error);
}
