// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

using namespace punkti;
using tests::outline_of;

TEST_CASE("numbered titles with text below them are headings", "[corpus][headings]") {
  CHECK(outline_of("Example Privacy Policy\n\n1. About\n\nWe sell pots. This says how we treat data.\n\n2. Data we "
                   "keep\n\nWe keep your name and your address.\n") ==
        "1 Example Privacy Policy\n2 1. About\n2 2. Data we keep\n");
  CHECK(outline_of(
            "გამოყენების პირობები\n\nI. ზოგადი დებულებები\n\nეს წესები ეხება მაღაზიას და მის ყველა მომხმარებელს.\n\n"
            "II. გადახდა\n\nგადახდა ხდება ბარათით.\n") ==
        "1 გამოყენების პირობები\n2 I. ზოგადი დებულებები\n2 II. გადახდა\n");
}

TEST_CASE("numbered sentences and items of a list are no headings", "[corpus][headings]") {
  CHECK(outline_of("Shop Rules\n\n1. Check your order before you pay for it.\n2. You can cancel it within an hour.\n3. "
                   "We deliver every day.\n") == "1 Shop Rules\n");
  CHECK(outline_of("Shop Rules\n\nWe keep the following data:\n\n1. name;\n2. address;\n3. telephone.\n\nWe keep them "
                   "for a year.\n") == "1 Shop Rules\n");
}

TEST_CASE("numbers that begin anew inside a section do not end the row of sections", "[corpus][headings]") {
  CHECK(outline_of("Terms of Use\n\n1. Sharing\n\nWe share data so:\n\n1. with your consent, which you may take "
                   "back;\n2. as the law asks of us.\n\n"
                   "2. Storage\n\nWe store data in Tbilisi and nowhere else.\n\n3. Contact\n\nWrite to us.\n") ==
        "1 Terms of Use\n2 1. Sharing\n2 2. Storage\n2 3. Contact\n");
}

TEST_CASE("a short line over text is a heading, in a numbered document one level below the numbers",
          "[corpus][headings]") {
  CHECK(outline_of("Privacy Policy\n\n1. Data\n\nWe keep data of two kinds, and each has its own rules.\n\nUser "
                   "Data\n\nThis is what you tell us when you register.\n\n"
                   "2. Rights\n\nYou may ask for a copy of your data at any time.\n") ==
        "1 Privacy Policy\n2 1. Data\n3 User Data\n2 2. Rights\n");
}

TEST_CASE("a line with a colon heads a list when it is written as a title", "[corpus][headings]") {
  CHECK(outline_of("Categories of Data\nContact Data:\n- address;\n- telephone.\nPayment Data:\n- card number.\nWe "
                   "ensure:\n- safety.\n") == "1 Categories of Data\n2 Contact Data:\n2 Payment Data:\n");
}

TEST_CASE("short lines that are a list, cells, names or addresses are no headings", "[corpus][headings]") {
  CHECK(outline_of("To buy, register with the following:\nFirst name\nLast name\nAddress\nTelephone\nWe send you a "
                   "number after that, by e-mail.\n") == "");
  CHECK(outline_of("Contact Terms\n\n1. Contact\n\nExample LLC\n\nAddress: 5 Long Street\n\nEmail: a@example.ge\n\n2. "
                   "Law\n\nThe law of Georgia applies to these terms.\n") ==
        "1 Contact Terms\n2 1. Contact\n2 2. Law\n");
}

TEST_CASE("a table of contents is no list of headings", "[corpus][headings]") {
  CHECK(outline_of("მომსახურების წესები\n\n1. პრეამბულა 1\n2. ტერმინები 2\n3. გადახდა 5\n4. მიწოდება 9\n\n1. "
                   "პრეამბულა\n\nეს წესები ეხება ყველა მომხმარებელს და ყველა შეკვეთას.\n") ==
        "1 მომსახურების წესები\n2 1. პრეამბულა\n");
}

TEST_CASE("a title that a converter made a bullet is a heading, also at the end of a paragraph", "[corpus][headings]") {
  const std::string text =
      "გამოყენების პირობები\n\n • პრეამბულა\n\nეს პირობები ეხება საიტის გამოყენებას და ყველა მომხმარებელს, ვინც მას "
      "ეწვევა. • მიწოდება\n\n"
      "მიწოდება ხდება ორ დღეში, თუ საქონელი საწყობშია და მისამართი სწორია.\n";
  CHECK(outline_of(text) == "1 გამოყენების პირობები\n2 • პრეამბულა\n2 • მიწოდება\n");
}

TEST_CASE("bullets of a list with empty lines between them stay items", "[corpus][headings]") {
  CHECK(outline_of("Offer Terms\n\n1. Duties\n\nYou promise:\n\n • true data\n\n • respect for others\n\n2. "
                   "Contact\n\nWrite to us whenever you like.\n") == "1 Offer Terms\n2 1. Duties\n2 2. Contact\n");
}

TEST_CASE("a title in one line with its text is a heading where several paragraphs have one", "[corpus][headings]") {
  const auto file = tests::read_bytes(
      "Privacy Policy\n\nRetention. We keep your data for a year and no longer.\n\nYour Rights. You may ask for a copy "
      "at any "
      "time you like.\n\nSecurity. We lock the door when we leave the house.\n");
  REQUIRE(file);
  CHECK(tests::outline_of(*file) == "1 Privacy Policy\n2 Retention.\n2 Your Rights.\n2 Security.\n");
  CHECK(file->documents[0].headings[1].run_in);
  CHECK(file->documents[0].clauses.at(0).text == "We keep your data for a year and no longer.");
  CHECK(outline_of("Privacy Policy\n\nThank you. We keep your data for a year and no longer than that.\n") ==
        "1 Privacy Policy\n");
}

TEST_CASE("captions that come again over names are headings", "[corpus][headings]") {
  CHECK(outline_of("გამარჯვებულები\n\nჯგუფი - პირველი\n\nნინო - გორი\n\nჯგუფი - მეორე\n\nგია - ფოთი\n\nჯგუფი - "
                   "მესამე\n\nანა - თელავი\n") ==
        "1 გამარჯვებულები\n2 ჯგუფი - პირველი\n2 ჯგუფი - მეორე\n2 ჯგუფი - მესამე\n");
}

TEST_CASE("headings of articles and chapters have their levels", "[corpus][headings]") {
  CHECK(outline_of("სავაჭრო ხელშეკრულება\n\nთავი I\n\nმუხლი 1. საგანი\n\nხელშეკრულების საგანია საქონლის ნასყიდობა და "
                   "მისი მიწოდება.\n\nმუხლი 2. ფასი\n\nფასი მითითებულია საიტზე.\n") ==
        "1 სავაჭრო ხელშეკრულება\n2 თავი I\n3 მუხლი 1. საგანი\n3 მუხლი 2. ფასი\n");
}

TEST_CASE("dates and names of companies are no headings", "[corpus][headings]") {
  for (const std::string line : {"Approved on 20 January 2026", "Edition of 1 September 2025", "15 March 2026",
                                 "დამტკიცებულია 2025 წლის 3 ნოემბერს", "2026 წლის 1 იანვარი", "Micro-bank Example JSC",
                                 "სს „მაგალითი“", "შპს მაგალითი", "Example Trade LLC"}) {
    INFO(line);
    CHECK(outline_of("Terms of Use\n\n" + line + "\n\nThese terms hold for everyone who orders goods in our shop.\n") ==
          "1 Terms of Use\n");
  }
  CHECK(
      outline_of("შპს „მაგალითი“ – კონფიდენციალურობის პოლიტიკა\n\nეს პოლიტიკა ეხება მაღაზიის ყველა მომხმარებელს.\n") ==
      "1 შპს „მაგალითი“ – კონფიდენციალურობის პოლიტიკა\n");
}

TEST_CASE("a line that ends with a verb and a colon announces a list, however it is written", "[corpus][headings]") {
  CHECK(outline_of("Terms of Use\nBuying Online\nThrough the Website or the Application you can:\n- buy travel "
                   "insurance;\n- pay for it.\n") == "1 Terms of Use\n2 Buying Online\n");
}

TEST_CASE("a line of letters that fold to nothing is no title and no trouble", "[corpus][headings]") {
  const auto file = tests::read_bytes("\u3164\u115F\u1160\uFFA0 lighthouse\n\nA sentence of the page follows here.\n");
  REQUIRE(file);
}
