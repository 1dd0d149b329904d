// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace punkti::tests {

/// A section of an invented policy, in both languages, paragraph by paragraph; the first is the heading.
struct Section {
  std::vector<std::string> en, ka;
};

/// The policy of an invented library of tools. Each paragraph has its partner at the same place.
inline std::vector<Section> tool_library_policy() {
  return {
      {{"1. Who we are",
        "Khelsatsqo LLC (identification number 000000123) lends tools in Kutaisi. Write to us: "
        "hello@khelsatsqo.example.ge."},
       {"1. ვინ ვართ",
        "შპს „ხელსაწყო“ (საიდენტიფიკაციო კოდი 000000123) ქუთაისში ხელსაწყოებს აქირავებს. მოგვწერეთ: "
        "hello@khelsatsqo.example.ge."}},
      {{"2. Data we collect", "When you register, we ask for your name, telephone number and e-mail address.",
        "We also keep the list of tools that you have borrowed and the dates of their return."},
       {"2. რა მონაცემებს ვაგროვებთ",
        "რეგისტრაციისას გთხოვთ სახელს, ტელეფონის ნომერსა და ელექტრონული ფოსტის მისამართს.",
        "ასევე ვინახავთ იმ ხელსაწყოების სიას, რომლებიც ისესხეთ, და მათი დაბრუნების თარიღებს."}},
      {{"3. Cookies",
        "Our website uses cookies to remember your language. You can refuse cookies in the settings of your browser.",
        "We use Google Analytics to count visits."},
       {"3. ქუქი-ფაილები",
        "ჩვენი ვებგვერდი იყენებს ქუქი-ფაილებს თქვენი ენის დასამახსოვრებლად. ქუქი-ფაილებზე უარის თქმა ბრაუზერის "
        "პარამეტრებში შეგიძლიათ.",
        "ვიზიტების დასათვლელად ვიყენებთ Google Analytics-ს."}},
      {{"4. Retention period", "Personal data are deleted 90 days after you close your account.",
        "Invoices are kept for six years, because tax law demands it."},
       {"4. შენახვის ვადა", "პერსონალური მონაცემები იშლება ანგარიშის დახურვიდან 90 დღის შემდეგ.",
        "ანგარიშ-ფაქტურები ინახება ექვსი წლის განმავლობაში, რადგან ამას საგადასახადო კანონმდებლობა მოითხოვს."}},
      {{"5. Third parties",
        "We do not transfer your personal data to third parties, except for the courier company that delivers the "
        "tools.",
        "The police receive data only on the basis of a court decision."},
       {"5. მესამე პირები",
        "თქვენს პერსონალურ მონაცემებს მესამე პირებს არ გადავცემთ, გარდა საკურიერო კომპანიისა, რომელიც ხელსაწყოებს "
        "აწვდის.",
        "პოლიცია მონაცემებს მხოლოდ სასამართლოს გადაწყვეტილების საფუძველზე იღებს."}},
      {{"6. Your rights",
        "You have the right to request a copy of your data, their correction or their erasure. We answer within 10 "
        "working days.",
        "You may file a complaint with the Personal Data Protection Service."},
       {"6. თქვენი უფლებები",
        "უფლება გაქვთ მოითხოვოთ თქვენი მონაცემების ასლი, გასწორება ან წაშლა. გიპასუხებთ 10 სამუშაო დღეში.",
        "შეგიძლიათ საჩივრით მიმართოთ პერსონალურ მონაცემთა დაცვის სამსახურს."}},
      {{"7. Direct marketing", "We send advertising only with your consent. You can withdraw your consent at any time.",
        "Every message has a link to unsubscribe."},
       {"7. პირდაპირი მარკეტინგი",
        "რეკლამას მხოლოდ თქვენი თანხმობით ვგზავნით. თანხმობის გამოხმობა ნებისმიერ დროს შეგიძლიათ.",
        "ყოველ შეტყობინებას გამოწერის გაუქმების ბმული ახლავს."}},
      {{"8. Security", "Passwords are encrypted, and only two employees have access to the database.",
        "In case of a security breach we notify you within 72 hours."},
       {"8. უსაფრთხოება", "პაროლები დაშიფრულია, მონაცემთა ბაზაზე წვდომა კი მხოლოდ ორ თანამშრომელს აქვს.",
        "უსაფრთხოების დარღვევის შემთხვევაში 72 საათში შეგატყობინებთ."}},
  };
}

inline constexpr const char* english_title = "Privacy Policy of the Khelsatsqo Tool Library";
inline constexpr const char* georgian_title = "ხელსაწყოების ბიბლიოთეკის „ხელსაწყო“ კონფიდენციალურობის პოლიტიკა";

/// One language of the sections as a text.
inline std::string written(const char* title, const std::vector<Section>& sections,
                           std::vector<std::string> Section::*side) {
  std::string out = std::string(title) + "\n\n";
  for (const auto& section : sections)
    for (const auto& paragraph : section.*side) out += paragraph + "\n\n";
  return out;
}

}  // namespace punkti::tests
