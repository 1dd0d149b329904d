// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/text/script.hpp"

#include "tests/text/support.hpp"

using namespace punkti::text;

TEST_CASE("the scripts of Georgian are one script", "[text][script]") {
  for (const char32_t letter : {U'ა', U'Ა', U'Ⴀ', U'ⴀ', U'ჼ', U'ჱ'}) CHECK(script_of(letter) == Script::georgian);
}

TEST_CASE("letters, digits and marks are told apart", "[text][script]") {
  CHECK(script_of(U'a') == Script::latin);
  CHECK(script_of(U'é') == Script::latin);
  CHECK(script_of(U'С') == Script::cyrillic);
  CHECK(script_of(U'Ω') == Script::greek);
  CHECK(script_of(U'Օ') == Script::armenian);
  CHECK(script_of(U'字') == Script::other_letter);
  CHECK(script_of(U'7') == Script::digit);
  for (const char32_t mark : {U'჻', U'.', U'\u00AD', U'₾', U'\uFFFD'}) CHECK(script_of(mark) == Script::none);
}

TEST_CASE("a text has the language of most of its letters, whatever they are spelled in", "[text][script]") {
  CHECK(language_of("ჩვენ ვიცავთ თქვენს მონაცემებს Google Analytics-ით") == Language::ka);
  CHECK(language_of("We protect your data (შპს მაგალითი)") == Language::en);
  CHECK(language_of("Мы защищаем ваши данные") == Language::ru);
  CHECK(language_of("Cven vicavT Tqvens monacemebs saTanadod") == Language::ka);
  CHECK(language_of("12.03.2024 – 100 %") == Language::other);
  CHECK(language_of("") == Language::other);
  CHECK(language_of("個人情報の保護") == Language::other);
  CHECK(code_of(Language::ka) == "ka");
}

TEST_CASE("a romanized Georgian paragraph is Georgian", "[text][script]") {
  const std::string_view text =
      "chveni kompania amushavebs tkvens p’ersonalur monatsemebs mkholod k’anonit gansazghvruli miznebistvis";
  CHECK(language_of(text) == Language::ka);
  CHECK(form_of(text) == Form::romanized);
}

TEST_CASE("languages near to it in letters are not taken for romanized Georgian", "[text][script]") {
  for (const std::string_view text :
       {"Wir verarbeiten Ihre personenbezogenen Daten nur auf der Grundlage des Gesetzes und mit Ihrer Zustimmung.",
        "Przetwarzamy Twoje dane osobowe wylacznie na podstawie prawa i za Twoja zgoda oraz w okreslonym celu.",
        "Kisisel verilerinizi yalnizca yasaya dayanarak ve izninizle belirli amaclar icin isliyoruz, baska bir amacla "
        "degil.",
        "Trattiamo i dati personali degli utenti soltanto per le finalita indicate nella presente informativa.",
        "We process your personal data only on the basis of the law and with your consent, for stated purposes."})
    CHECK(form_of(text) == Form::latin);
}

TEST_CASE("the form of a text is what a reader sees", "[text][script]") {
  CHECK(form_of("მონაცემთა დაცვა AIO") == Form::mkhedruli);
  CHECK(form_of("Cven vicavT Tqvens monacemebs saTanadod") == Form::legacy);
  CHECK(form_of("We protect your data") == Form::latin);
  CHECK(form_of("") == Form::latin);
}

TEST_CASE("any bytes have some language and form", "[text][script][property]") {
  for (const std::string& text : punkti::tests::strange_texts()) {
    CHECK_FALSE(code_of(language_of(text)).empty());
    CHECK_FALSE(name_of(form_of(text)).empty());
  }
}

TEST_CASE("addresses do not decide the language of a line", "[text][script]") {
  CHECK(language_of("ანა - თელავი https://www.example.com/p/abcdefghijklmnop/?igshid=qrstuvwxyz") == Language::ka);
  CHECK(language_of("მოგვწერეთ: very.long.address@department.example.com") == Language::ka);
  CHECK(language_of("https://www.example.com/terms") == Language::other);
}
