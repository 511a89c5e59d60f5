#include "hunspell.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibrary>
#include <QStringConverter>

#include <optional>

namespace cordboard::ui {

namespace {

constexpr int mostSuggestions = 6;

// Its interface for C, which has not changed since 1.3.
struct Hunhandle;

struct Functions
{
    Hunhandle *(*create)(const char *affixes, const char *words) = nullptr;
    void (*destroy)(Hunhandle *) = nullptr;
    int (*spell)(Hunhandle *, const char *) = nullptr;
    char *(*encoding)(Hunhandle *) = nullptr;
    int (*suggest)(Hunhandle *, char ***list, const char *) = nullptr;
    void (*freeList)(Hunhandle *, char ***list, int) = nullptr;
};

template<class F>
bool resolve(QLibrary &library, const char *name, F *function)
{
    *function = reinterpret_cast<F>(library.resolve(name));
    return *function != nullptr;
}

std::optional<Functions> load()
{
    for (const char *name : {"hunspell-1.7", "hunspell-1.8", "hunspell"}) {
        QLibrary library(QLatin1String(name), 0);
        if (!library.load() && !(library.setFileName(QLatin1String(name)), library.load()))
            continue;
        Functions found;
        if (resolve(library, "Hunspell_create", &found.create) &&
            resolve(library, "Hunspell_destroy", &found.destroy) &&
            resolve(library, "Hunspell_spell", &found.spell) &&
            resolve(library, "Hunspell_get_dic_encoding", &found.encoding) &&
            resolve(library, "Hunspell_suggest", &found.suggest) &&
            resolve(library, "Hunspell_free_list", &found.freeList))
            return found;
    }
    return {};
}

const std::optional<Functions> &functions()
{
    static const std::optional<Functions> loaded = load(); // thread-safe, once
    return loaded;
}

class Hunspell final : public Spelling
{
public:
    Hunspell(const Functions &call, Hunhandle *handle, QStringConverter::Encoding encoding)
        : m_call(call)
        , m_handle(handle)
        , m_toOctets(encoding)
        , m_toText(encoding)
    {}
    ~Hunspell() override { m_call.destroy(m_handle); }
    Q_DISABLE_COPY_MOVE(Hunspell)

    bool knows(const QString &word) override
    {
        return m_call.spell(m_handle, octets(word).constData()) != 0;
    }

    QStringList suggestions(const QString &word) override
    {
        char **list = nullptr;
        const int count = m_call.suggest(m_handle, &list, octets(word).constData());
        QStringList found;
        for (int i = 0; i < qMin(count, mostSuggestions); ++i)
            found.append(QString(m_toText(QByteArray(list[i]))));
        if (list)
            m_call.freeList(m_handle, &list, count);
        return found;
    }

private:
    QByteArray octets(const QString &word) { return QByteArray(m_toOctets(word)); }

    const Functions &m_call;
    Hunhandle *m_handle = nullptr;
    QStringEncoder m_toOctets;
    QStringDecoder m_toText;
};

/// Of the many that hunspell knows, those that Qt does without ICU.
std::optional<QStringConverter::Encoding> encodingOf(const QByteArray &name)
{
    if (name == "UTF-8")
        return QStringConverter::Utf8;
    if (name == "ISO8859-1" || name == "ISO-8859-1")
        return QStringConverter::Latin1;
    return {};
}

/// "de_CH" as it is, else the one of the land that the language comes from, else any of it.
QString dictionaryIn(const QDir &folder, const QString &language)
{
    const QString plain = language.section(u'_', 0, 0);
    const QStringList names =
        folder.entryList({plain + QStringLiteral("*.dic")}, QDir::Files, QDir::Name);
    const QString home = plain + u'_' + plain.toUpper();
    for (const QString &name : {language, plain, home, QStringLiteral("en_US")}) {
        if (names.contains(name + QStringLiteral(".dic")))
            return folder.filePath(name + QStringLiteral(".dic"));
    }
    return names.isEmpty() ? QString() : folder.filePath(names.first());
}

} // namespace

std::shared_ptr<Spelling> openHunspell(const QString &affixes, const QString &words)
{
    if (!functions() || !QFileInfo(affixes).isReadable() || !QFileInfo(words).isReadable())
        return nullptr;
    Hunhandle *handle = functions()->create(QFile::encodeName(affixes).constData(),
                                            QFile::encodeName(words).constData());
    if (!handle)
        return nullptr;
    const auto encoding = encodingOf(functions()->encoding(handle));
    if (!encoding) {
        functions()->destroy(handle);
        return nullptr;
    }
    return std::make_shared<Hunspell>(*functions(), handle, *encoding);
}

std::shared_ptr<Spelling> openSystemSpelling(const QString &language)
{
    for (const char *folder : {"/usr/share/hunspell", "/usr/share/myspell/dicts",
                               "/usr/local/share/hunspell", "/app/share/hunspell"}) {
        const QString words = dictionaryIn(QDir(QLatin1String(folder)), language);
        if (!words.isEmpty())
            return openHunspell(words.chopped(4) + QStringLiteral(".aff"), words);
    }
    return nullptr;
}

} // namespace cordboard::ui
