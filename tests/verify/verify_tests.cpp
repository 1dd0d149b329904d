// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp.hpp"
#include "verify/verify.hpp"

#include <array>
#include <string>
#include <vector>

using punkti::ByteRange;
using punkti::tests::TempFolder;
using namespace punkti::verify;

namespace {

const std::string policy =
    "Privacy policy of Mtkvari Books\n\n"
    "1. What we hold\n"
    "1.1. We hold your name, your address and the list of books that you have ordered from us.\n\n"
    "2. How long\n"
    "2.1. Orders are kept for three years and then erased from all our systems without further notice.\n\n"
    "3. Contact\n"
    "3.1. Write to books@mtkvari.example.ge and we answer within 14 days of your letter.\n";

const std::string georgian =
    "კონფიდენციალურობის პოლიტიკა\n\n"
    "1. შეკვეთის მონაცემებს ვინახავთ სამი წლის განმავლობაში, შემდეგ კი ვშლით ყველა სისტემიდან.\n\n"
    "2. განცხადებას ვპასუხობთ 14 დღის ვადაში.\n";

/// A quotation as a report would make it of a file's text: `exact` must stand there.
Quotation quote(const std::string& file, std::string exact, const std::string& source = "Mtkvari/policy.txt") {
  const auto at = file.find(exact);
  REQUIRE(at != std::string::npos);
  Quotation one;
  one.id = "#q";
  one.source = source;
  one.sha256 = punkti::corpus::sha256_hex(file);
  one.place = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + exact.size())};
  one.prefix = file.substr(at - std::min<std::size_t>(at, 30), std::min<std::size_t>(at, 30));
  one.suffix = file.substr(one.place.end, 30);
  while (!one.prefix.empty() && (one.prefix.front() & 0xC0) == 0x80) one.prefix.erase(0, 1);
  while (!one.suffix.empty() && one.place.end + one.suffix.size() < file.size() &&
         (file[one.place.end + one.suffix.size()] & 0xC0) == 0x80)
    one.suffix.pop_back();
  one.exact = std::move(exact);
  return one;
}

Verification verified(const TempFolder& corpus, const std::vector<Quotation>& quotations) {
  const std::array roots{corpus.path()};
  auto result = verify(quotations, roots);
  REQUIRE(result);
  REQUIRE(result->findings.size() == quotations.size());
  return std::move(*result);
}

/// One quotation of a file that now says `now`.
Finding after(const Quotation& one, const std::string& now) {
  const TempFolder corpus;
  corpus.write(one.source, now);
  return verified(corpus, {one}).findings.front();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string found_words(const Finding& finding, const std::string& file) {
  REQUIRE(finding.found);
  return std::string(punkti::slice(file, finding.found->place));
}

const std::string kept =
    "2.1. Orders are kept for three years and then erased from all our systems without further notice.";
const std::string held = "1.1. We hold your name, your address and the list of books that you have ordered from us.";

}  // namespace

TEST_CASE("a quotation of a file that nobody touched is intact", "[verify]") {
  const Finding finding = after(quote(policy, kept), policy);
  CHECK(finding.status == Status::intact);
  CHECK(finding.file == FileState::same);
  CHECK(found_words(finding, policy) == kept);
}

TEST_CASE("a change elsewhere that keeps the bytes in place leaves a quotation intact", "[verify]") {
  const Finding finding = after(quote(policy, kept), replaced(policy, "14 days", "10 days"));
  CHECK(finding.status == Status::intact);
  CHECK(finding.file == FileState::changed);
}

TEST_CASE("the same words at other bytes have moved, and their new bytes are told", "[verify]") {
  const std::string now = replaced(policy, "1. What we hold", "0. New: read this first\n\n1. What we hold");
  const Finding finding = after(quote(policy, kept), now);
  CHECK(finding.status == Status::moved);
  CHECK(found_words(finding, now) == kept);
  CHECK(finding.edits.empty());
}

TEST_CASE("lines broken elsewhere are the same words", "[verify]") {
  const std::string now = replaced(policy, "years and then", "years\r\n   and then");
  const Finding finding = after(quote(policy, kept), now);
  CHECK(finding.status == Status::moved);
  CHECK(found_words(finding, now).starts_with("2.1. Orders"));
}

TEST_CASE("words that changed are shown word by word", "[verify]") {
  const std::string now = replaced(policy, "for three years", "for six months");
  const Finding finding = after(quote(policy, kept), now);
  CHECK(finding.status == Status::edited);
  REQUIRE(finding.edits.size() == 1);
  CHECK(finding.edits[0].old_words == "three years");
  CHECK(finding.edits[0].new_words == "six months");
  CHECK(finding.edits[0].before == "Orders are kept for");
  CHECK(finding.edits[0].after == "and then erased from");
  CHECK(found_words(finding, now).starts_with("2.1. Orders are kept for six months"));
}

TEST_CASE("a clause that changed and went elsewhere is found by the words that it kept", "[verify]") {
  std::string now = replaced(policy, "2. How long\n" + kept + "\n\n", "");
  now +=
      "\n9. At the end\n9.4. Orders are kept for six months and then erased from all our systems without further "
      "notice.\n";
  const Finding finding = after(quote(policy, kept), now);
  CHECK(finding.status == Status::edited);
  REQUIRE(finding.edits.size() == 2);
  CHECK(finding.edits[0].old_words == "2.1.");
  CHECK(finding.edits[0].new_words == "9.4.");
  CHECK(finding.edits[1].new_words == "six months");
}

TEST_CASE("a clause that was left out is gone", "[verify]") {
  const Finding finding = after(quote(policy, kept), replaced(policy, "2. How long\n" + kept + "\n\n", ""));
  CHECK(finding.status == Status::gone);
  CHECK_FALSE(finding.found);
  CHECK(finding.why == "the words stand in the file no more");
}

TEST_CASE("a clause whose place another clause has taken is gone, not edited", "[verify]") {
  const Finding finding =
      after(quote(policy, kept),
            replaced(policy, kept, "2.1. Parcels travel at the risk of whoever carries them, rain or shine."));
  CHECK(finding.status == Status::gone);
}

TEST_CASE("a short value is known by its neighbours, not by standing somewhere else too", "[verify]") {
  const std::string now = replaced(replaced(policy, "14 days", "10 days"), "three years", "14 days or three years");
  const Finding finding = after(quote(policy, "14 days"), now);
  CHECK(finding.status == Status::edited);
  REQUIRE(finding.edits.size() == 1);
  CHECK(finding.edits[0].old_words == "14");
  CHECK(finding.edits[0].new_words == "10");
}

TEST_CASE("a value that a longer number swallowed is not intact", "[verify]") {
  const std::string now = replaced(policy, "14 days", "114 days");
  const Finding finding = after(quote(policy, "14 days"), now);
  CHECK(finding.status == Status::edited);
}

TEST_CASE("of two equal clauses the one that was edited is not told as moved to the other", "[verify]") {
  const std::string twice = policy + "\n4. Again\n" + kept + "\n";
  Quotation second = quote(twice, kept);
  const auto at = static_cast<std::uint32_t>(twice.rfind(kept));
  second.place = {at, at + static_cast<std::uint32_t>(kept.size())};
  second.prefix = "within 14 days of your letter.\n\n4. Again\n";
  second.suffix = "";
  const TempFolder corpus;
  corpus.write("Mtkvari/policy.txt", replaced(twice, "three years", "five years"));
  const Verification result = verified(corpus, {quote(twice, kept), second});
  CHECK(result.findings[0].status == Status::edited);
  CHECK(result.findings[1].status != Status::edited);
  CHECK(result.findings[1].status != Status::gone);
}

TEST_CASE("a value goes with its clause when the clause moves", "[verify]") {
  const std::string now =
      "3.1. Write to books@mtkvari.example.ge and we answer within 14 days of your letter.\n\n" +
      replaced(policy, "3.1. Write to books@mtkvari.example.ge and we answer within 14 days of your letter.\n", "");
  const Finding finding = after(quote(policy, "14 days"), now);
  CHECK(finding.status == Status::moved);
}

TEST_CASE("Georgian is found by letters, never by halves of them", "[verify]") {
  const std::string clause =
      "1. შეკვეთის მონაცემებს ვინახავთ სამი წლის განმავლობაში, შემდეგ კი ვშლით ყველა სისტემიდან.";
  CHECK(after(quote(georgian, clause), georgian).status == Status::intact);
  CHECK(after(quote(georgian, clause), "ახალი სათაური\n\n" + georgian).status == Status::moved);
  const Finding edited = after(quote(georgian, clause), replaced(georgian, "სამი წლის", "ექვსი თვის"));
  CHECK(edited.status == Status::edited);
  REQUIRE(edited.edits.size() == 1);
  CHECK(edited.edits[0].old_words == "სამი წლის");
  CHECK(edited.edits[0].new_words == "ექვსი თვის");
  CHECK(edited.edits[0].before == "1. შეკვეთის მონაცემებს ვინახავთ");
}

TEST_CASE("a file of another name in the company's folder may hold what was moved", "[verify]") {
  const TempFolder corpus;
  corpus.write("Mtkvari/policy.txt", replaced(policy, "2. How long\n" + kept + "\n\n", ""));
  corpus.write("Mtkvari/terms.txt", "Terms\n\n7. Retention\n" + kept + "\n");
  corpus.write("Other/terms.txt", "Terms\n\n7. Retention\n" + kept + "\n");
  const Finding finding = verified(corpus, {quote(policy, kept)}).findings.front();
  CHECK(finding.status == Status::moved);
  CHECK(finding.found->source == "Mtkvari/terms.txt");
}

TEST_CASE("what stands only in a stranger's file is gone", "[verify]") {
  const TempFolder corpus;
  corpus.write("Mtkvari/policy.txt", replaced(policy, "2. How long\n" + kept + "\n\n", ""));
  corpus.write("Other/terms.txt", "Terms\n\n7. Retention\n" + kept + "\n");
  CHECK(verified(corpus, {quote(policy, kept)}).findings.front().status == Status::gone);
}

TEST_CASE("a file that was given another name is known by its bytes", "[verify]") {
  const TempFolder corpus;
  corpus.write("Books of Mtkvari/privacy-2026.txt", policy);
  const Verification result = verified(corpus, {quote(policy, kept), quote(policy, "14 days")});
  for (const Finding& finding : result.findings) {
    CHECK(finding.status == Status::moved);
    CHECK(finding.file == FileState::missing);
    CHECK(finding.found->source == "Books of Mtkvari/privacy-2026.txt");
  }
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].state == FileState::missing);
}

TEST_CASE("a missing file is named, and its quotations are gone", "[verify]") {
  const TempFolder corpus;
  corpus.write("Other/terms.txt", "Terms\n\nNothing of that kind.\n");
  const Verification result = verified(corpus, {quote(policy, kept)});
  CHECK(result.findings[0].status == Status::gone);
  CHECK(result.findings[0].why == "the file is not in the corpus");
  CHECK(result.files[0].source == "Mtkvari/policy.txt");
}

TEST_CASE("a file that can no longer be read is named with its reason", "[verify]") {
  const TempFolder corpus;
  corpus.write("Mtkvari/policy.txt", std::string("%PDF-1.7\n\0\1\2\3", 13) + std::string(400, '\0'));
  const Verification result = verified(corpus, {quote(policy, kept)});
  CHECK(result.findings[0].status == Status::gone);
  CHECK(result.files[0].state == FileState::unreadable);
  CHECK_FALSE(result.files[0].why.empty());
}

TEST_CASE("a report that was tampered with does not pass because its file is the same", "[verify]") {
  Quotation forged = quote(policy, kept);
  forged.exact = replaced(forged.exact, "three years", "thirty years");
  const Finding finding = after(forged, policy);
  CHECK(finding.file == FileState::same);
  CHECK(finding.status == Status::edited);
  CHECK(finding.edits.at(0).old_words == "thirty");
  CHECK(finding.why == "the file is the one that was quoted, and does not say so there");
}

TEST_CASE("a quotation cut inside a word is not intact, in its whole place or in one cut to it", "[verify][hostile]") {
  const std::string now = replaced(policy, "14 days", "15 days");
  Quotation cut = quote(now, "within 15 days of your letter.");
  cut.exact = "in 15 days of your letter.";
  const Finding inside = after(cut, now);
  CHECK(inside.status == Status::edited);
  REQUIRE(inside.edits.size() == 1);
  CHECK(inside.edits[0].old_words == "in");
  CHECK(inside.edits[0].new_words == "within");
  CHECK(after(quote(now, "5 days"), now).status != Status::intact);
  CHECK(after(quote(now, "15 day"), now).status != Status::intact);
  CHECK(after(quote(georgian, "4 დღის"), georgian).status != Status::intact);
  CHECK(after(quote(georgian, "ვპასუხობ"), georgian).status != Status::intact);
  CHECK(after(quote(georgian, "14 დღის"), georgian).status == Status::intact);
}

TEST_CASE("a name run together with the next is whole where its writing ends", "[verify]") {
  const std::string text = "Tools: Google AnalyticsMeta Ads, Graph APIMeta, FacebookკომპანიაOy and MetaAds2.\n";
  for (const char* name : {"Google Analytics", "Meta Ads", "Graph API", "Facebook", "Oy"})
    CHECK(after(quote(text, name), text).status == Status::intact);
  for (const char* part : {"Google Analytic", "oogle", "Graph AP", "Face", "კომპან", "Meta A"})
    CHECK(after(quote(text, part), text).status != Status::intact);
}

TEST_CASE("a run of letters that is no word may be cut into clauses anywhere", "[verify]") {
  const std::string text = "Letters: " + std::string(1'500, 'a') + std::string(900, 'b') + "\n";
  CHECK(after(quote(text, "Letters: " + std::string(1'500, 'a')), text).status == Status::intact);
  CHECK(after(quote(text, std::string(900, 'b')), text).status == Status::intact);
  const std::string endless(9'000, 'a');
  Quotation late = quote(endless, std::string(1'500, 'a'));
  late.place = {6'000, 7'500};
  CHECK(after(late, endless).status == Status::intact);
}

TEST_CASE("words cut out of a sentence are edited, with what was left out", "[verify][hostile]") {
  const std::string text = "Notice of Mtkvari\n\nWe do not share data, ever.\n\nWrite to us.\n";
  Quotation cut = quote(text, "do not share data");
  cut.exact = "share data";
  const Finding finding = after(cut, text);
  CHECK(finding.status == Status::edited);
  REQUIRE(!finding.edits.empty());
  CHECK(finding.edits[0].old_words.empty());
  CHECK(finding.edits[0].new_words == "do not");
  CHECK(finding.why == "the file is the one that was quoted, and does not say so there");
  cut.exact = "do not";
  CHECK(after(cut, text).status == Status::edited);
  // A fact: its place is just its words.
  CHECK(after(quote(text, "share data"), text).status == Status::intact);
}

TEST_CASE("a place that reaches over the blanks around its words, or a mark beside them, is theirs", "[verify]") {
  const std::string text = "Notice\n\n  (We do not\n  share data.)  \n\nWrite to us.\n";
  Quotation one = quote(text, "We do not\n  share data.");
  CHECK(after(one, text).status == Status::intact);
  one.place.end += 1;  // the bracket too
  CHECK(after(one, text).status == Status::edited);
  Quotation wide = quote(text, "(We do not\n  share data.)");
  wide.place.begin -= 2;
  wide.place.end += 3;
  CHECK(after(wide, text).status == Status::intact);
}

TEST_CASE("of markup a part of its place may be quoted, but no part of a word", "[verify][html]") {
  const std::string page =
      "<!doctype html><html><body><h1>Terms</h1><p>We answer within <i>15</i> days of your letter.</p></body></html>\n";
  Quotation one = quote(page, "<p>We answer within <i>15</i> days of your letter.</p>", "Mtkvari/terms.html");
  one.exact = "15 days";
  CHECK(after(one, page).status == Status::intact);
  one.exact = "5 days";
  CHECK(after(one, page).status != Status::intact);
}

TEST_CASE("a place that no file can have is no place", "[verify]") {
  Quotation far = quote(policy, kept);
  far.place = {4'294'967'290U, 4'294'967'295U};
  CHECK(after(far, policy).status == Status::moved);
  far.place = {7, 7};
  CHECK(after(far, policy).status == Status::moved);
}

TEST_CASE("HTML is compared as it is read, and found with its tags", "[verify][html]") {
  const std::string page =
      "<!doctype html><html><head><meta charset=\"utf-8\"><title>Terms</title></head><body><h1>Terms of Mtkvari</h1>\n"
      "<p>Orders are <b>kept</b> for three&nbsp;years &amp; then erased from all our systems without notice.</p>\n"
      "<p>Write to us, and we answer within <i>14</i> days of your letter.</p></body></html>\n";
  Quotation one;
  one.source = "Mtkvari/terms.html";
  one.sha256 = punkti::corpus::sha256_hex(page);
  const auto begin = page.find("Orders"), end = page.find("</p>");
  one.place = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  one.exact = "Orders are kept for three\u00A0years & then erased from all our systems without notice.";
  one.prefix = "Terms of Mtkvari\n";
  one.suffix = "\nWrite to us, and we answer";
  CHECK(after(one, page).status == Status::intact);
  CHECK(after(one, replaced(page, "<b>kept</b>", "<em>kept</em>")).status != Status::gone);

  const std::string shifted = replaced(page, "<h1>", "<p>New.</p><h1>");
  const Finding moved = after(one, shifted);
  CHECK(moved.status == Status::moved);
  CHECK(found_words(moved, shifted).starts_with("Orders are <b>kept"));
  CHECK(found_words(moved, shifted).ends_with("without notice."));

  const Finding edited = after(one, replaced(page, "three&nbsp;years", "two&nbsp;years"));
  CHECK(edited.status == Status::edited);
  CHECK(edited.edits.at(0).new_words == "two");
}

TEST_CASE("files in UTF-16 have their places in the text that is read of them", "[verify][encoding]") {
  std::string wide = "\xFF\xFE";
  for (const char c : policy) (wide += c) += '\0';
  Quotation one = quote(policy, kept);
  one.sha256 = punkti::corpus::sha256_hex(wide);
  const Finding same = after(one, wide);
  CHECK(same.status == Status::intact);
  CHECK(same.file == FileState::same);
  std::string shorter = "\xFF\xFE";
  for (const char c : replaced(policy, "1. What we hold", "1. What")) (shorter += c) += '\0';
  CHECK(after(one, shorter).status == Status::moved);
}

TEST_CASE("broken bytes before a quotation do not shift it", "[verify][encoding]") {
  const std::string broken = replaced(policy, "Privacy policy", "Privacy \xFF\xFEpolicy");
  const Quotation one = quote(broken, kept);
  CHECK(after(one, broken).status == Status::intact);
  CHECK(after(one, "A line.\n" + broken).status == Status::moved);
}

TEST_CASE("nothing outside the corpus is read, whatever a report asks for", "[verify][hostile]") {
  const TempFolder outside;
  outside.write("secret.txt", policy);
  const TempFolder corpus;
  corpus.write("Mtkvari/other.txt", "Nothing here.\n");
  for (const std::string& source :
       {outside.path().string() + "/secret.txt", "../" + outside.path().filename().string() + "/secret.txt",
        std::string("/etc/passwd")}) {
    Quotation one = quote(policy, kept);
    one.source = source;
    const Finding finding = verified(corpus, {one}).findings.front();
    CHECK(finding.status == Status::gone);
    CHECK(finding.file == FileState::missing);
  }
}

TEST_CASE("a corpus that is not there is an error", "[verify]") {
  const std::array roots{std::filesystem::path("/nowhere/at/all")};
  const auto result = verify({}, roots);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == punkti::ErrorKind::not_found);
}
