// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/decode_bytes.hpp"

#include "corpus/code_pages.hpp"
#include "corpus/declared_charset.hpp"
#include "corpus/mojibake.hpp"
#include "corpus/sha256.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace punkti::corpus {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Signature {
  std::string_view begin;
  std::string_view name;
};

constexpr std::array<Signature, 12> binary_formats{{{"%PDF-", "a PDF"},
                                                    {"PK\x03\x04", "a ZIP archive (docx, odt, epub are such)"},
                                                    {"\x89PNG", "a PNG image"},
                                                    {"\xFF\xD8\xFF", "a JPEG image"},
                                                    {"GIF8", "a GIF image"},
                                                    {"\x7F"
                                                     "ELF",
                                                     "a program"},
                                                    {"MZ\x90", "a program"},
                                                    {"\x1F\x8B", "gzip data"},
                                                    {"BZh9", "bzip2 data"},
                                                    {"\xFD"
                                                     "7zXZ",
                                                     "xz data"},
                                                    {"\xD0\xCF\x11\xE0", "an old Office document"},
                                                    {"{\\rtf", "RTF"}}};

/// Byte order marks, longest first: that of UTF-32LE begins as that of UTF-16LE does.
constexpr std::array<Signature, 5> byte_order_marks{{{{"\xFF\xFE\x00\x00", 4}, "UTF-32LE"},
                                                     {{"\x00\x00\xFE\xFF", 4}, "UTF-32BE"},
                                                     {"\xFF\xFE", "UTF-16LE"},
                                                     {"\xFE\xFF", "UTF-16BE"},
                                                     {"\xEF\xBB\xBF", "UTF-8"}}};

Notice notice(std::string what, std::string remedy = {}, bool lost = false) {
  return {{}, std::move(what), std::move(remedy), lost};
}

/// Bytes of the well-formed character at `at`, 0 when there is none.
std::size_t valid_character(std::string_view bytes, std::size_t at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t next = at;
  UChar32 c = 0;
  U8_NEXT(data, next, bytes.size(), c);
  return c < 0 ? 0 : next - at;
}

/// Bytes that one U+FFFD stands for: the longest beginning of a character that was cut short, else one byte (as the
/// Unicode Standard advises).
std::size_t broken_length(std::string_view bytes, std::size_t at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t next = at;
  UChar32 c = 0;
  U8_NEXT(data, next, bytes.size(), c);
  return std::max<std::size_t>(1, next - at);
}

std::string place_of(std::string_view bytes, std::size_t at) {
  const std::string_view before = bytes.substr(0, at);
  const auto line = 1 + std::ranges::count(before, '\n');
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto column = 1 + std::ranges::count_if(before.substr(line_begin), [](char c) { return (c & 0xC0) != 0x80; });
  return fmt::format("byte {} (line {}, column {})", at, line, column);
}

struct Repair {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> on_disk;
  std::size_t broken = 0, broken_bytes = 0, first = 0;
};

Repair repair_utf8(std::string_view bytes) {
  Repair repair;
  repair.text.reserve(bytes.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t good = static_cast<unsigned char>(bytes[at]) < 0x80 ? 1 : valid_character(bytes, at);
    if (good > 0) {
      at += good;
      continue;
    }
    if (repair.broken++ == 0) repair.first = at;
    repair.text.append(bytes.substr(copied, at - copied));
    const std::size_t length = broken_length(bytes, at);
    repair.broken_bytes += length;
    repair.on_disk.emplace_back(static_cast<std::uint32_t>(repair.text.size()), static_cast<std::uint32_t>(at));
    repair.text += replacement;
    at += length;
    copied = at;
    repair.on_disk.emplace_back(static_cast<std::uint32_t>(repair.text.size()), static_cast<std::uint32_t>(at));
  }
  repair.text.append(bytes.substr(copied));
  return repair;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Converts with ICU; what has no meaning becomes U+FFFD. Nothing when ICU does not know the encoding.
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding.c_str(), &status));
  const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return std::nullopt;
  std::string text(bytes.size() * 3 + 16, '\0');
  char* target = text.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, text.data() + text.size(), &source, bytes.data() + bytes.size(),
                 nullptr, nullptr, nullptr, nullptr, true, true, &status);
  if (U_FAILURE(status)) return std::nullopt;
  text.resize(static_cast<std::size_t>(target - text.data()));
  return text;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

std::string_view byte_order_mark(std::string_view bytes, std::string_view& encoding) {
  for (const Signature& mark : byte_order_marks)
    if (bytes.starts_with(mark.begin)) {
      encoding = mark.name;
      return mark.begin;
    }
  return {};
}

Result<Decoded> decode_marked(std::string_view bytes, std::string_view mark, std::string_view encoding) {
  const std::string_view body = bytes.substr(mark.size());
  // UTF-16 and UTF-32 have NUL bytes in every blank and line end; bytes without any that are well-formed UTF-8 are
  // UTF-8.
  if (body.size() > 16 && body.find('\0') == std::string_view::npos && repair_utf8(body).broken == 0)
    return fail(ErrorKind::bad_input, fmt::format("begins with the mark of {} but is UTF-8", encoding),
                "save it as UTF-8");
  const auto text = convert(body, std::string(encoding));
  if (!text) return fail(ErrorKind::bad_input, fmt::format("cannot be read as {}", encoding));
  const std::size_t broken = count_of(*text, replacement);
  // A byte order mark before text of another encoding gives unheard-of characters or holes; real UTF-16 has hardly any.
  const std::size_t unit = encoding.starts_with("UTF-32") ? 4 : 2;
  if (broken * 10 > body.size() / unit + 10)
    return fail(ErrorKind::bad_input, fmt::format("begins with the mark of {} but is not {}", encoding, encoding));
  Decoded decoded;
  decoded.text.text = *text;
  decoded.text.encoding = encoding;
  if (body.size() % unit != 0)
    decoded.notices.push_back(
        notice(fmt::format("ends in the middle of a character of {}; its last bytes are lost", encoding),
               "save the file as UTF-8"));
  else if (broken > 0)
    decoded.notices.push_back(
        notice(fmt::format("{} broken characters of {}; read as U+FFFD", broken, encoding), "save the file as UTF-8"));
  return decoded;
}

Decoded decode_repaired(std::string_view bytes) {
  Repair repair = repair_utf8(bytes);
  Decoded decoded;
  decoded.text.text = std::move(repair.text);
  decoded.text.on_disk = std::move(repair.on_disk);
  decoded.text.encoding = "UTF-8";
  if (repair.broken == 0) return decoded;
  std::string what = fmt::format("invalid UTF-8 at {}; read as U+FFFD", place_of(bytes, repair.first));
  if (repair.broken > 1) what += fmt::format(" ({} such places)", repair.broken);
  decoded.notices.push_back(notice(std::move(what), "save the file as UTF-8"));
  return decoded;
}

/// Random bytes and pictures under a text's name: control characters that no text has, or more broken bytes than words.
bool is_noise(const Decoded& decoded) {
  const std::string_view text = decoded.text.text;
  const auto controls =
      std::ranges::count_if(text, [](char c) { return (c >= 0 && c < 9) || (c > 13 && c < 27) || (c > 27 && c < 32); });
  return text.size() > 64 && static_cast<std::size_t>(controls) * 20 > text.size();
}

/// Georgian pages of old named Latin code pages, which left it to a font to show Georgian letters.
bool is_latin(std::string_view charset) {
  return charset == "windows-1252" || charset == "iso-8859-1" || charset == "latin1";
}

/// Bytes that are not UTF-8: what the page names, else what the letters tell. Nothing when neither does.
std::optional<Decoded> decode_8_bit(std::string_view bytes, Format format) {
  Decoded decoded;
  const std::string charset = format == Format::html ? declared_charset(bytes) : std::string{};
  auto reading = read_as_code_page(bytes);
  const bool georgian_in_disguise = is_latin(charset) && reading && reading->page.starts_with("Georgian");
  if (!charset.empty() && !georgian_in_disguise) {
    if (const auto text = convert(bytes, charset)) {
      decoded.text.text = *text;
      decoded.text.encoding = charset;
      return decoded;
    }
  }
  if (!reading) return std::nullopt;
  decoded.notices.push_back(
      notice(fmt::format("read as {} (8-bit): it is not UTF-8, and its letters fit that code page", reading->page),
             "save the file as UTF-8"));
  decoded.text.text = std::move(reading->text);
  decoded.text.encoding = std::move(reading->page);
  return decoded;
}

/// Georgian that was taken for 8-bit text and saved as UTF-8 is put right.
void mend(Decoded& decoded) {
  auto mended = mend_mojibake(decoded.text.text);
  if (!mended) return;
  std::string what =
      fmt::format("{} Georgian letters had been taken for {} and saved so, the first at {}; put right",
                  mended->letters + mended->guessed, mended->page, place_of(decoded.text.text, mended->first));
  if (mended->guessed > 0)
    what += fmt::format(" ({} of them were lost in part and are told by their neighbours)", mended->guessed);
  decoded.notices.push_back(notice(std::move(what), "fetch the text again, read as UTF-8"));
  decoded.text.text = std::move(mended->text);
  decoded.text.on_disk = std::move(mended->on_disk);
}

Result<Decoded> decode_unmarked(std::string_view bytes, Format format) {
  if (bytes.find('\0') != std::string_view::npos) {
    const auto zeros = static_cast<std::size_t>(std::ranges::count(bytes, '\0'));
    if (format != Format::html || zeros * 100 > bytes.size())
      return fail(ErrorKind::bad_input, "is binary, or UTF-16 without its byte order mark: it holds NUL bytes",
                  "save it as UTF-8 text");
  }
  Decoded decoded = decode_repaired(bytes);
  if (!decoded.notices.empty())
    if (auto converted = decode_8_bit(bytes, format)) return std::move(*converted);
  if (is_noise(decoded)) return fail(ErrorKind::bad_input, "is binary, not text");
  if (decoded.notices.empty()) mend(decoded);
  return decoded;
}

}  // namespace

Result<Decoded> decode_bytes(std::string_view bytes, Format format) {
  for (const Signature& binary : binary_formats)
    if (bytes.starts_with(binary.begin))
      return fail(ErrorKind::bad_input, fmt::format("is {}, whatever its name says", binary.name),
                  "save its words as text or HTML");
  std::string_view encoding = "UTF-8";
  const std::string_view mark = byte_order_mark(bytes, encoding);
  Result<Decoded> decoded = encoding == "UTF-8" ? decode_unmarked(bytes, format) : decode_marked(bytes, mark, encoding);
  if (decoded) decoded->text.sha256 = sha256_hex(bytes);
  return decoded;
}

ByteRange place_on_disk(const SourceText& text, ByteRange range) {
  if (text.on_disk.empty()) return range;
  const auto at = [&](std::uint32_t byte) {
    const auto after = std::ranges::upper_bound(text.on_disk, byte, {}, [](const auto& pair) { return pair.first; });
    if (after == text.on_disk.begin()) return byte;
    const auto& [here, there] = *(after - 1);
    return there + (byte - here);
  };
  return {at(range.begin), at(range.end)};
}

}  // namespace punkti::corpus
