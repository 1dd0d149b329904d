// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.hpp"
#include "tests/web/report_reader.hpp"
#include "tests/web/survey_fixture.hpp"
#include "web/report.hpp"

namespace query = punkti::query;
using punkti::tests::broken_links;
using punkti::tests::five_companies;
using punkti::tests::FreshFolder;
using punkti::tests::SurveyBuilder;
using punkti::web::Contents;

namespace {

std::map<std::string, std::string> report_of(const Contents& contents) {
  const FreshFolder folder;
  REQUIRE(punkti::web::write_report(contents, folder.path()));
  return punkti::tests::files_below(folder.path());
}

bool contains(const std::string& page, const std::string& what) {
  return page.find(what) != std::string::npos;
}

punkti::ByteRange place_of(const std::string& text, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// Addressed in English and silent in Georgian, touched on in passing, silent with a near miss, and read in Russian
/// only.
query::Survey four_degrees() {
  SurveyBuilder survey;
  survey.topic("cookies", "Cookies", "ქუქი-ფაილები", "privacy");
  survey.last_topic().looked_for = {{"cookie", "web beacon"}, {"ქუქი*"}, {"GTM"}};
  survey.company("tani", "Tani").document("Terms", "en");
  survey.clause("The shop is in Gori.", "en").clause("We set <cookies> when you log in.", "en", {"cookies"});
  auto& spoke = survey.last_clause();
  spoke.because.push_back({"body: cookie", "heading: {data}"});
  spoke.spoken.push_back({place_of(spoke.text, "<cookies>")});
  survey.clause("You may switch them off.", "en");
  survey.document("წესები", "ka").clause("მაღაზია გორშია.", "ka");
  survey.company("bade", "Bade").document("Terms", "en");
  survey.clause("Cookies are baked at night.", "en", {}, {"cookies"});
  survey.company("kera", "Kera").document("Terms", "en").clause("We bake cookies.", "en");
  survey.last_document().date = "2025-02";
  survey.company("sibir", "Sibir").document("Правила", "ru").clause("Файлы куки не используются.", "ru");
  query::Survey made = survey.build();
  made.cells[{"tani", "cookies"}].by_lang = {{"en", query::Degree::addressed}, {"ka", query::Degree::silent}};
  made.cells[{"kera", "cookies"}].near = {{5, {query::Lack::cancelled, "cookie", "bake"}}};
  return made;
}

}  // namespace

TEST_CASE("a topic's page keeps addressed, in passing, silent and unread apart", "[web][reading]") {
  const auto report = report_of({four_degrees()});
  const std::string& page = report.at("topics/cookies.html");
  CHECK(contains(page,
                 "1 of 3 companies addresses it, in 1 passage. 1 touches on it in passing only. 1 is silent. "
                 "No text of 1 more company was read for it."));
  CHECK(contains(page, "touches on it in passing: 1 clause mentions it, and none deals with it."));
  CHECK(contains(page, "is silent: 1 clause in 1 document read, and none deals with it."));
  CHECK(contains(page, "topics have no wordings in the language of its documents (Russian), so nothing can be said."));
  CHECK(broken_links(report).empty());
}

TEST_CASE("silence has its evidence: what was read, what was looked for, what came nearest and why not",
          "[web][reading]") {
  const std::string page = report_of({four_degrees()}).at("topics/cookies.html");
  CHECK(contains(page, "1 clause, dated 2025-02"));
  CHECK(contains(page, "<a href=\"../companies/kera.html#c-k5a\"><bdi class=\"quote\" lang=\"en\">We bake cookies."));
  CHECK(contains(page, "“<bdi>cookie</bdi>” does not count where “<bdi>bake</bdi>” stands"));
  CHECK(contains(page, "<summary>4 wordings</summary>"));
  CHECK(contains(page, "<li><bdi>ქუქი*</bdi></li>"));
}

TEST_CASE("addressed in one language and silent in the other is said plainly", "[web][reading]") {
  const std::string page = report_of({four_degrees()}).at("topics/cookies.html");
  CHECK(contains(page, "<li class=\"says\">addressed in English</li><li class=\"says-not\">silent in Georgian</li>"));
}

TEST_CASE("a passage says which words spoke for it, and what stands before and after it", "[web][reading]") {
  const std::string page = report_of({four_degrees()}).at("topics/cookies.html");
  CHECK(contains(page, "We set <mark class=\"spoken\">&lt;cookies&gt;</mark> when you log in."));
  CHECK(contains(page, "<dt>In the text</dt><dd><bdi>cookie</bdi></dd>"));
  CHECK(contains(page, "<dt>In a heading</dt><dd><bdi>{data}</bdi></dd>"));
  CHECK(contains(page, ">The shop is in Gori.</p>"));
  CHECK(contains(page, ">You may switch them off.</p>"));
}

TEST_CASE("odd words are marked where they stand, with a note that leads back", "[web][reading]") {
  query::Survey survey = four_degrees();
  auto& clause = survey.clauses[0];
  clause.text = "\xD0\xA1ookies <b> and wesebi";
  clause.oddities = {{place_of(clause.text, "\xD0\xA1ookies"), query::OddityKind::confusable, "Cookies"},
                     {place_of(clause.text, "wesebi"), query::OddityKind::legacy_font, "წესები"}};
  const std::string page = report_of({survey}).at("companies/tani.html");
  CHECK(contains(page, "<mark class=\"odd\">\xD0\xA1ookies</mark><a class=\"sign\" href=\"#c-k0a-odd-1\""));
  CHECK(contains(page, "aria-label=\"Oddity 1: Letters of another script that look alike, read as “Cookies”\""));
  CHECK(contains(page, "<li id=\"c-k0a-odd-2\"><a class=\"sign\" href=\"#c-k0a\""));
  CHECK(contains(page, "1 word with letters of another script that look alike <a href=\"#c-k0a\">the first</a>"));
  CHECK(contains(page, " &lt;b&gt; and "));
}

TEST_CASE("romanized Georgian carries its reading, and the switch of letters the program's own table",
          "[web][reading]") {
  Contents contents{four_degrees()};
  auto& clause = contents.survey.clauses[1];
  clause.lang = "ka";
  clause.form = "romanized";
  clause.mkhedruli = "ვიყენებთ ქუქის";
  contents.romanization = {{"ა", "a"}, {"კ", "k’"}};
  const std::string page = report_of(contents).at("topics/cookies.html");
  CHECK(contains(page, "lang=\"ka-Latn\" dir=\"auto\" data-reading=\"p-k1a-read\">"));
  CHECK(contains(page, "Published in Latin letters; read as Mkhedruli:"));
  CHECK(contains(page, "id=\"p-k1a-read\">ვიყენებთ ქუქის</p>"));
  CHECK(contains(page, "data-national=\"{&quot;ა&quot;:&quot;a&quot;,&quot;კ&quot;:&quot;k’&quot;}\""));
  CHECK_FALSE(contains(report_of({four_degrees()}).at("topics/cookies.html"), "id=\"letters\""));
}

TEST_CASE("two clauses that seem to contradict each other stand side by side on their topic's page", "[web][reading]") {
  Contents contents{four_degrees()};
  contents.questions.push_back(
      {punkti::web::Question::Kind::two_values, "tani", "cookies", {{1, "kept <14> days"}, {2, "kept 30 days"}}});
  const auto report = report_of(contents);
  const std::string& page = report.at("topics/cookies.html");
  CHECK(contains(page, "Two values for one thing?"));
  CHECK(
      contains(page, "<a href=\"../companies/tani.html#c-k1a\"><bdi class=\"quote\" lang=\"en\">kept &lt;14&gt; days"));
  CHECK(broken_links(report).empty());
}

TEST_CASE("a company's page names its other names and the sums of its files", "[web][reading]") {
  query::Survey survey = five_companies();
  survey.companies[0].aliases = {"Puri", "<b>პური</b>"};
  const std::string page = report_of({survey}).at("companies/mtis-puri.html");
  CHECK(contains(page, "Also known as <bdi>Puri</bdi>, <bdi lang=\"ka\">&lt;b&gt;პური&lt;/b&gt;</bdi>"));
  CHECK(contains(page, "SHA-256 <span class=\"sum\">aaaa"));
}
