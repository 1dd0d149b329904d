// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/deadlines.hpp"
#include "notices/expectations.hpp"
#include "notices/findings.hpp"
#include "notices/privacy_notices.hpp"
#include "tests/support/surveyed.hpp"

#include <algorithm>

using namespace punkti;

namespace {

/// A notice in Georgian that speaks of purposes, retention and the right of erasure, and of nothing else.
const std::string short_notice =
    "კონფიდენციალურობის პოლიტიკა\n\n1. მიზნები\n\nპერსონალურ მონაცემებს ვამუშავებთ შეკვეთის შესრულების "
    "მიზნით.\n\n2. შენახვის ვადა\n\nპერსონალური მონაცემები ინახება სამი წლის განმავლობაში.\n\n3. წაშლა\n\nთქვენ გაქვთ "
    "უფლება, მოითხოვოთ თქვენი პერსონალური მონაცემების წაშლა.\n\n4. ქუქი-ფაილები\n\nვებ-გვერდი იყენებს ქუქი-ფაილებს "
    "კალათის დასამახსოვრებლად.\n\n5. ტექსტის შეცვლა\n\nშეცვლილ ტექსტს ვებ-გვერდზე გამოვაქვეყნებთ.\n";

std::vector<std::string> not_found(const query::Survey& survey) {
  std::vector<std::string> out;
  for (const auto& missing : notices::expected_and_not_found(survey)) out.push_back(missing.topic);
  return out;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<query::Finding> of_kind(const query::Survey& survey, std::string_view kind) {
  std::vector<query::Finding> out;
  for (const auto& finding : notices::findings(survey))
    if (finding.kind == kind) out.push_back(finding);
  return out;
}

}  // namespace

TEST_CASE("the titles of privacy notices are known in both languages and all scripts", "[notices]") {
  for (const auto* title :
       {"Privacy Policy", "PRIVACY NOTICE", "Personal Data Processing Policy", "Data Protection Statement",
        "კონფიდენციალურობის პოლიტიკა", "პერსონალური მონაცემების დამუშავების წესი",
        "ᲞᲔᲠᲡᲝᲜᲐᲚᲣᲠ ᲛᲝᲜᲐᲪᲔᲛᲗᲐ ᲓᲐᲪᲕᲘᲡ ᲞᲝᲚᲘᲢᲘᲙᲐ"}) {
    INFO(title);
    CHECK(notices::is_notice_title(title));
  }
  for (const auto* title : {"", "Terms of Use", "Privacy and Cookie Settings", "Photo Contest Rules",
                            "წესები და პირობები", "პერსონალურ მონაცემთა დაცვის შესახებ საქართველოს კანონი"}) {
    INFO(title);
    CHECK_FALSE(notices::is_notice_title(title));
  }
}

TEST_CASE("topics that a privacy notice is expected to cover and does not are told, with what was read", "[notices]") {
  const auto survey = tests::surveyed({{"ნათია/კონფიდენციალურობა.txt", short_notice}});
  const auto missing = not_found(survey);
  CHECK(has(missing, "complaints-authority"));
  CHECK(has(missing, "legal-basis"));
  CHECK_FALSE(has(missing, "retention"));
  CHECK_FALSE(has(missing, "purposes"));
  CHECK_FALSE(has(missing, "rights-erasure"));
  const auto found = of_kind(survey, "not-found");
  REQUIRE(found.size() == missing.size());
  CHECK(found[0].severity == "look");
  CHECK(found[0].source == "ნათია/კონფიდენციალურობა.txt");
  CHECK(found[0].what.starts_with("not found: "));
  CHECK(found[0].what.find("5 clauses read") != std::string::npos);
}

TEST_CASE("nothing is expected of a company without a privacy notice, or that Georgian law does not concern",
          "[notices]") {
  CHECK(not_found(tests::surveyed(
                      {{"ნათია/წესები.txt",
                        "კონკურსის წესები\n\n1. პრიზი\n\nგამარჯვებული იღებს ველოსიპედს.\n\n2. ვადა\n\nკონკურსი ტარდება "
                        "მაისში.\n\n3. ჟიური\n\nჟიურის სამი წევრი ჰყავს.\n\n4. ფოტო\n\nფოტო უნდა იყოს "
                        "ფერადი.\n\n5. კონტაქტი\n\nმოგვწერეთ ფოსტით.\n"}}))
            .empty());
  const std::string foreign =
      "Privacy Policy\n\n1. Purposes\n\nWe process personal data to ship your order.\n\n2. Retention\n\nWe keep "
      "personal data for three years.\n\n3. Erasure\n\nYou have the right to have your data erased.\n\n4. "
      "Cookies\n\nThe site sets cookies.\n\n5. Changes\n\nA new text stands on this page.\n";
  CHECK(not_found(tests::surveyed({{"Overseas/privacy.txt", foreign}})).empty());
  CHECK_FALSE(not_found(tests::surveyed({{"Natia/privacy.txt",
                                          foreign + "\n6. Law\n\nThe Law of Georgia on Personal Data Protection "
                                                    "applies.\n"}}))
                  .empty());
}

TEST_CASE("a topic that one of several notices covers is not told", "[notices]") {
  const auto survey = tests::surveyed(
      {{"ნათია/კონფიდენციალურობა.txt", short_notice},
       {"ნათია/privacy.txt",
        "Privacy Policy\n\n1. Complaints\n\nYou have the right to lodge a complaint with the Personal Data Protection "
        "Service.\n\n2. Legal basis\n\nThe legal basis for processing is your consent.\n\n3. Access\n\nYou have the "
        "right of access to your personal data and to a copy of them.\n\n4. Cookies\n\nThe site sets "
        "cookies.\n\n5. Changes\n\nA new text stands on this page.\n"}});
  CHECK_FALSE(has(not_found(survey), "complaints-authority"));
  CHECK_FALSE(has(not_found(survey), "legal-basis"));
}

TEST_CASE("a text that still cites the law of 2011 is told where it does, the law in force is not", "[notices]") {
  const auto old = [](const std::string& law) {
    return of_kind(
        tests::surveyed({{"Natia/privacy.txt",
                          "Privacy Policy\n\n1. Law\n\nWe process personal data under " + law + " and other laws.\n"}}),
        "old-law");
  };
  const auto found = old("the Law of Georgia on Personal Data Protection of 28 December 2011 (No. 5669)");
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].place.empty());
  CHECK(found[0].what.find("3144") != std::string::npos);
  CHECK(old("the Law of Georgia on Personal Data Protection of 14 June 2023 (No. 3144)").empty());
  CHECK(old("the Law of Georgia on Personal Data Protection").empty());
}

TEST_CASE("a time to stop direct marketing is told when it is certain to be longer than the law's", "[notices]") {
  const auto longer = [](const std::string& time) {
    return of_kind(tests::surveyed({{"ნათია/კონფიდენციალურობა.txt",
                                     "კონფიდენციალურობის პოლიტიკა\n\n1. პირდაპირი მარკეტინგი\n\nპირდაპირ მარკეტინგს "
                                     "კომპანია შეწყვეტს მოთხოვნის მიღებიდან " +
                                         time + " ვადაში.\n"}}),
                   "deadline")
        .size();
  };
  CHECK(longer("15 დღის") == 1);
  CHECK(longer("10 სამუშაო დღის") == 1);
  CHECK(longer("ერთი თვის") == 1);
  CHECK(longer("7 სამუშაო დღის") == 0);
  CHECK(longer("10 დღის") == 0);
  CHECK(longer("3 დღის") == 0);
}

TEST_CASE("how long marketing data are kept is no deadline", "[notices]") {
  CHECK(of_kind(tests::surveyed({{"Natia/privacy.txt",
                                  "Privacy Policy\n\n1. Marketing\n\nNewsletters are sent by the Law of Georgia on "
                                  "Advertising. Data for direct marketing are stored for three years.\n"}}),
                "deadline")
            .empty());
}
