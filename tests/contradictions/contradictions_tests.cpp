// SPDX-License-Identifier: GPL-3.0-or-later
#include "contradictions/contradictions.hpp"

#include "contradictions/findings.hpp"
#include "contradictions/values.hpp"
#include "tests/support/surveyed.hpp"

using namespace punkti;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// "P14D/P7D" for each pair that is told.
std::vector<std::string> told(const Files& files) {
  std::vector<std::string> out;
  for (const auto& found : contradictions::find(tests::surveyed(files), tests::knowledge()))
    out.push_back(found.one.value + "/" + found.other.value);
  return out;
}

const std::string terms =
    "Terms of Sale\n\n1. Returns\n\nThe customer may return unopened goods within 14 days of receiving them.\n\n"
    "2. Delivery\n\nParcels reach the towns of Kakheti within three working days.\n";

}  // namespace

TEST_CASE("two terms for one duty are told with both places, in English and in Georgian", "[contradictions]") {
  CHECK(told({{"Tsotne/terms.txt", terms},
              {"Tsotne/help.txt",
               "Help\n\n1. Questions\n\nThe customer may return unopened goods within 7 days of receiving them.\n"}}) ==
        std::vector<std::string>{"P7D/P14D"});
  CHECK(told({{"ცოტნე/წესები.txt",
               "მომსახურების წესები\n\n1. საჩივარი\n\nკომპანია მომხმარებლის წერილობით საჩივარს განიხილავს 10 სამუშაო "
               "დღის ვადაში.\n\n2. სხვა\n\nმომხმარებლის წერილობით საჩივარს კომპანია განიხილავს 20 სამუშაო დღის "
               "ვადაში.\n"}})
            .size() == 1);
}

TEST_CASE("the languages of one rule are compared by what their words mean", "[contradictions]") {
  CHECK(told({{"Tsotne/privacy.txt",
               "Privacy Policy\n\n1. Retention\n\nPersonal data about orders and payments are stored for six years.\n"},
              {"Tsotne/კონფიდენციალურობა.txt",
               "კონფიდენციალურობის პოლიტიკა\n\n1. შენახვის ვადა\n\nშეკვეთებისა და გადახდების შესახებ პერსონალური "
               "მონაცემები ინახება სამი წლის განმავლობაში.\n"}})
            .size() == 1);
}

TEST_CASE("what has a good reason to differ is not told", "[contradictions]") {
  const std::string other_companies =
      "Terms of Sale\n\n1. Returns\n\nThe customer may return unopened goods within 30 "
      "days of receiving them.\n";
  struct Case {
    std::string why;
    Files files;
  };
  const std::vector<Case> cases{
      {"another category of data",
       {{"Tsotne/privacy.txt",
         "Privacy Policy\n\n1. Retention\n\nOrders are stored for six years.\n\nRecordings of telephone calls are "
         "stored "
         "for 90 days.\n\nMessages to the support team are stored for one year.\n"}}},
      {"one time in two units",
       {{"Tsotne/terms.txt", terms},
        {"Tsotne/help.txt",
         "Help\n\n1. Questions\n\nThe customer may return unopened goods within two weeks of receiving them.\n"}}},
      {"two addresses for one duty",
       {{"Tsotne/privacy.txt",
         "Privacy Policy\n\n1. Contact\n\nQuestions about personal data are answered at dpo@tsotne.example.\n\n2. "
         "Rights\n\nQuestions about personal data are answered at privacy@tsotne.example.\n"}}},
      {"two companies", {{"Tsotne/terms.txt", terms}, {"Mariami/terms.txt", other_companies}}},
      {"a list of several terms in one sentence",
       {{"Tsotne/terms.txt",
         "Terms\n\n1. Warranty\n\nThe warranty is 24 months for kettles and 6 months for lamps.\n\n2. Again\n\nThe "
         "warranty is 6 months for lamps and 24 months for kettles.\n"}}},
      {"each text gives both values",
       {{"Tsotne/a.txt",
         "Terms\n\n1. Delivery\n\nStandard delivery of small parcels within the city takes two days.\n\nStandard "
         "delivery "
         "of large parcels within the city takes five days.\n"},
        {"Tsotne/b.txt",
         "Delivery\n\n1. Times\n\nStandard delivery of small parcels within the city takes two days.\n\nStandard "
         "delivery of large parcels within the city takes five days.\n"}}}};
  for (const auto& test : cases) {
    INFO(test.why);
    CHECK(told(test.files).empty());
  }
}

TEST_CASE("a contradiction is worded as a question and points at both facts", "[contradictions]") {
  const auto survey = tests::surveyed(
      {{"Tsotne/terms.txt", terms},
       {"Tsotne/help.txt",
        "Help\n\n1. Questions\n\nThe customer may return unopened goods within 7 days of receiving them.\n"}});
  const auto found = contradictions::findings(survey, contradictions::find(survey, tests::knowledge()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == "contradiction");
  CHECK(found[0].severity == "look");
  CHECK(found[0].source == "Tsotne/help.txt");
  CHECK(found[0].other_source == "Tsotne/terms.txt");
  CHECK(terms.substr(found[0].other_place.begin, found[0].other_place.size()) == "14 days");
  CHECK(found[0].what.find('?') != std::string::npos);
}

TEST_CASE("values differ only when no unit makes them one", "[contradictions]") {
  using facts::Kind;
  struct Case {
    Kind kind;
    std::string one, other;
    bool differ;
  };
  for (const auto& [kind, one, other, expected] :
       {Case{Kind::duration, "P14D", "P7D", true}, Case{Kind::duration, "P14D", "P2W", false},
        Case{Kind::duration, "P12M", "P1Y", false}, Case{Kind::duration, "PT24H", "P1D", false},
        Case{Kind::duration, "P30D", "P1M", false}, Case{Kind::duration, "P10D", "P10D working", true},
        Case{Kind::duration, "P3D..P5D", "P5D", false}, Case{Kind::duration, "P1Y", "P3Y", true},
        Case{Kind::age, "16y", "18y", true}, Case{Kind::age, "adult", "18y", false},
        Case{Kind::amount, "5 GEL", "8 GEL", true}, Case{Kind::amount, "5 GEL", "2 USD", false},
        Case{Kind::percentage, "10%", "12%", true}}) {
    INFO(one << " and " << other);
    CHECK(contradictions::differ(kind, one, other) == expected);
  }
}

TEST_CASE("data that are collected here and not collected there are told with both sentences", "[contradictions]") {
  const auto denials = [](const Files& files) {
    return contradictions::find_denials(tests::surveyed(files), tests::knowledge());
  };
  const std::string list =
      "Privacy Policy\n\n1. What data we collect\n\nWe collect the following personal data:\n\n• your name and e-mail "
      "address;\n\n• your location;\n\n• your date of birth.\n\n";
  const auto denied = denials({{"Tsotne/privacy.txt", list + "2. Location\n\nWe do not collect location data.\n"}});
  REQUIRE(denied.size() == 1);
  CHECK(denied[0].category == "location_data");
  CHECK(denied[0].denying_sentence == "We do not collect location data.");
  CHECK(denied[0].collecting_sentence.find("We collect the following personal data:") == 0);
  CHECK(denials({{"ცოტნე/კონფიდენციალურობა.txt",
                  "კონფიდენციალურობის პოლიტიკა\n\n1. რა მონაცემებს ვაგროვებთ\n\nჩვენ ვაგროვებთ თქვენს სახელს, "
                  "დაბადების თარიღს და ადგილმდებარეობის მონაცემებს.\n\n2. რას არ ვაგროვებთ\n\nჩვენ არ ვაგროვებთ "
                  "ადგილმდებარეობის მონაცემებს.\n"}})
            .size() == 1);
  for (const auto* limited :
       {"2. Location\n\nWe do not collect location data without your consent.\n",
        "2. Location\n\nWe do not collect location data of children.\n",
        "2. Health\n\nWe do not collect health data.\n", "2. Location\n\nWe do not sell location data.\n"}) {
    INFO(limited);
    CHECK(denials({{"Tsotne/privacy.txt", list + limited}}).empty());
  }
}
