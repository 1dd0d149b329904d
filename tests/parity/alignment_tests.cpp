// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/comparing.hpp"
#include "tests/parity/policy.hpp"

#include "parity/chains.hpp"
#include "parity/cognates.hpp"
#include "parity/records.hpp"

#include <nlohmann/json.hpp>

using namespace punkti;
using namespace punkti::tests;
using parity::Status;

namespace {

/// The policy with one paragraph written otherwise.
parity::Comparison with_paragraph(std::size_t section, std::size_t paragraph, const std::string& en,
                                  const std::string& ka) {
  auto policy = tool_library_policy();
  policy[section].en[paragraph] = en;
  policy[section].ka[paragraph] = ka;
  return one_comparison({{"privacy_en.txt", written(english_title, policy, &Section::en)},
                         {"privacy_ka.txt", written(georgian_title, policy, &Section::ka)}});
}

}  // namespace

TEST_CASE("another deadline makes a block different and names both", "[parity][status]") {
  const auto comparison = with_paragraph(3, 1, "Personal data are deleted 14 days after you close your account.",
                                         "პერსონალური მონაცემები იშლება ანგარიშის დახურვიდან 10 დღის შემდეგ.");
  const auto row = row_with(comparison, "deleted 14 days");
  CHECK(row.status == Status::different);
  REQUIRE(row.differences.size() == 1);
  CHECK(row.differences[0].kind == "duration");
  CHECK(row.differences[0].en == "14 days");
  CHECK(row.differences[0].ka == "10 days");
}

TEST_CASE("another e-mail address makes a block different", "[parity][status]") {
  const auto comparison =
      with_paragraph(5, 2, "File complaints with the Personal Data Protection Service or dpo@khelsatsqo.example.ge.",
                     "საჩივრით მიმართეთ პერსონალურ მონაცემთა დაცვის სამსახურს ან office@khelsatsqo.example.ge.");
  const auto row = row_with(comparison, "File complaints");
  CHECK(row.status == Status::different);
  REQUIRE_FALSE(row.differences.empty());
  CHECK(row.differences[0].en == "dpo@khelsatsqo.example.ge");
}

TEST_CASE("a sentence that one language lacks shortens the block and is named", "[parity][status]") {
  const auto comparison =
      with_paragraph(6, 1,
                     "We send advertising only with your consent. You can withdraw your consent at any time. Children "
                     "under 16 never receive advertising.",
                     "რეკლამას მხოლოდ თქვენი თანხმობით ვგზავნით. თანხმობის გამოხმობა ნებისმიერ დროს შეგიძლიათ.");
  const auto row = row_with(comparison, "We send advertising");
  CHECK(row.status == Status::shortened);
  std::vector<std::string> alone;
  for (const auto& sentence : row.sentences)
    if (sentence.status == Status::en_only) alone.push_back(sentence.en->text);
  CHECK(alone == std::vector<std::string>{"Children under 16 never receive advertising."});
}

TEST_CASE("two paragraphs here may be one there", "[parity][blocks]") {
  auto policy = tool_library_policy();
  auto& section = policy[7];
  section.ka = {section.ka[0], section.ka[1] + " " + section.ka[2]};
  const auto comparison = one_comparison({{"privacy_en.txt", written(english_title, policy, &Section::en)},
                                          {"privacy_ka.txt", written(georgian_title, policy, &Section::ka)}});
  CHECK(has_partner(comparison, "Passwords are encrypted", "72 საათში"));
  CHECK(has_partner(comparison, "In case of a security breach", "პაროლები დაშიფრულია"));
}

TEST_CASE("places are bytes of the file and hold the words of the row", "[parity][blocks]") {
  const auto policy = tool_library_policy();
  const auto text = written(english_title, policy, &Section::en) + written(georgian_title, policy, &Section::ka);
  for (const auto& row : one_comparison({{"privacy.txt", text}}).rows)
    for (const auto& side : {row.en, row.ka})
      if (side) CHECK(slice(text, side->place) == side->text);
}

TEST_CASE("documents of other matters are no versions of each other", "[parity][versions]") {
  const auto policy = tool_library_policy();
  const auto parity = compared(
      {{"privacy_en.txt", written(english_title, policy, &Section::en)},
       {"rules_ka.txt",
        "სახელოსნოს წესები\n\n1. სამუშაო საათები\n\nსახელოსნო ღიაა ორშაბათიდან პარასკევამდე.\n\n"
        "2. ქცევა\n\nსახელოსნოში მოწევა აკრძალულია. ხმაურიანი სამუშაო საღამოს რვა საათამდე უნდა დასრულდეს.\n"}});
  CHECK(parity.comparisons.empty());
  CHECK(parity.alone.size() == 2);
}

TEST_CASE("of several documents each finds its own version", "[parity][versions]") {
  const auto policy = tool_library_policy();
  const std::vector<Section> first(policy.begin(), policy.begin() + 4), second(policy.begin() + 4, policy.end());
  const auto parity = compared({{"a.txt", written("Terms of Use", first, &Section::en)},
                                {"b.txt", written("Privacy Policy", second, &Section::en)},
                                {"c.txt", written("კონფიდენციალურობის პოლიტიკა", second, &Section::ka)},
                                {"d.txt", written("გამოყენების პირობები", first, &Section::ka)}});
  REQUIRE(parity.comparisons.size() == 2);
  CHECK(parity.comparisons[0].en.source == "a.txt");
  CHECK(parity.comparisons[0].ka.source == "d.txt");
  CHECK(parity.comparisons[1].en.source == "b.txt");
  CHECK(parity.comparisons[1].ka.source == "c.txt");
}

TEST_CASE("records have both sides or null, blocks before their sentences", "[parity][records]") {
  auto policy = tool_library_policy();
  policy[4].ka.pop_back();
  parity::Parity parity{"testers",
                        {one_comparison({{"en.txt", written(english_title, policy, &Section::en)},
                                         {"ka.txt", written(georgian_title, policy, &Section::ka)}})},
                        {},
                        {}};
  const auto records = parity::parity_records(parity);
  const auto missing = std::ranges::find(records, "en-only", [](const auto& one) { return one.at("status"); });
  REQUIRE(missing != records.end());
  CHECK(missing->at("level") == "block");
  CHECK(missing->at("ka").is_null());
  CHECK(missing->at("en").at("source") == "en.txt");
  CHECK(missing->at("section") == "5. Third parties");
}

TEST_CASE("chains follow each other in both texts and leave what is used", "[parity][chains]") {
  parity::Gains gains(4, 4);
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 0; j < 4; ++j) gains.at(i, j) = -0.3F;
  gains.at(0, 2) = gains.at(1, 3) = gains.at(2, 0) = gains.at(3, 1) = 0.4F;  // the halves change places
  const auto chains = parity::find_chains(gains, {});
  REQUIRE(chains.size() == 2);
  CHECK(chains[0].pairs == std::vector<parity::Pair>{{0, 2}, {1, 3}});
  CHECK(chains[1].pairs == std::vector<parity::Pair>{{2, 0}, {3, 1}});
}

TEST_CASE("a name sounds alike in both alphabets", "[parity][cognates]") {
  CHECK(parity::sound_of("kostava") == parity::sound_of("კოსტავა"));
  CHECK(parity::sound_of("information") == parity::sound_of("ინფორმაცია"));
  CHECK(parity::sound_of("centre") == parity::sound_of("ცენტრი"));
  CHECK(parity::sound_of("aio", 3) == parity::sound_of("აიო", 3));
  CHECK(parity::sound_of("it").empty());
  CHECK(parity::sound_of("kostava") != parity::sound_of("გორგილაძე"));
}
