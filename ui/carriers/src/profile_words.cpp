#include "profile_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::ui {

namespace {

// Gives lupdate and the strings of this file one context.
struct ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ProfileText)
};

ProfileGroup line()
{
    using T = ProfileText;
    return {T::tr("Line"),
            {{"interface_version", T::tr("SMPP version"), {}, {T::tr("3.3"), T::tr("3.4")}},
             {"address_range", T::tr("Address range"), T::tr("Most carriers want it empty.")},
             {"address_range_ton", T::tr("Range TON")},
             {"address_range_npi", T::tr("Range NPI")},
             {"enquire_seconds", T::tr("Ask after"),
              T::tr("Seconds of silence before we ask for a sign of life.")},
             {"response_seconds", T::tr("Wait for an answer"), T::tr("Seconds.")},
             {"inactivity_seconds", T::tr("Reconnect after"), T::tr("Seconds of silence.")}}};
}

ProfileGroup security()
{
    using T = ProfileText;
    return {T::tr("Certificate"),
            {{"tls_ca", T::tr("Trusted certificates"),
              T::tr("PEM text from the carrier; empty: this computer's list.")},
             {"tls_server_name", T::tr("Name in the certificate"),
              T::tr("When it is not the address.")},
             {"tls_pin", T::tr("Fingerprint"),
              T::tr("SHA-256. Then only this one certificate is accepted.")}}};
}

ProfileGroup numbers()
{
    using T = ProfileText;
    return {
        T::tr("How numbers are written"),
        {{"number_ton", T::tr("Our numbers, TON"),
          T::tr("Type: 0 not said, 1 international, 2 national, 3 of the network, 5 name.")},
         {"number_npi", T::tr("Our numbers, NPI"), T::tr("Plan: 0 not said, 1 telephone numbers.")},
         {"number_plus", T::tr("Our numbers with +")},
         {"short_code_ton", T::tr("Short codes, TON")},
         {"short_code_npi", T::tr("Short codes, NPI")},
         {"name_ton", T::tr("Names, TON")},
         {"name_npi", T::tr("Names, NPI")},
         {"destination_ton", T::tr("People, TON")},
         {"destination_npi", T::tr("People, NPI")},
         {"destination_plus", T::tr("People with +")},
         {"service_type", T::tr("Service type"), T::tr("Most carriers want it empty.")}}};
}

ProfileGroup texts()
{
    using T = ProfileText;
    return {
        T::tr("Texts"),
        {{"long_messages",
          T::tr("Long texts"),
          T::tr("How a text of several parts travels. The carrier says what it takes."),
          {T::tr("Header in each part, 8-bit number"), T::tr("Header in each part, 16-bit number"),
           T::tr("Beside each part (SAR)"), T::tr("In one piece (message_payload)")}},
         {"alphabet",
          T::tr("Alphabet"),
          T::tr("What the carrier takes data_coding 0 for."),
          {T::tr("GSM 03.38"), T::tr("Latin-1"), T::tr("ASCII")}},
         {"text_coding", T::tr("data_coding of texts"),
          T::tr("0, unless the carrier names another.")},
         {"languages", T::tr("Language tables"),
          T::tr("tr, es or pt, divided by commas; used when they save parts.")},
         {"validity",
          T::tr("Too old after"),
          T::tr("How we say when a text is too old to deliver."),
          {T::tr("A point in time"), T::tr("A span of time"), T::tr("Not said")}},
         {"receipts",
          T::tr("Receipts"),
          {},
          {T::tr("For every part"), T::tr("For the last part"), T::tr("None")}}}};
}

} // namespace

QList<ProfileGroup> profileGroups()
{
    return {line(), security(), numbers(), texts()};
}

const ProfileField &profileField(const char *key)
{
    const QList<ProfileField> &fields = profileFields();
    return *std::find_if(fields.begin(), fields.end(),
                         [key](const ProfileField &field) { return qstrcmp(field.key, key) == 0; });
}

} // namespace cordboard::ui
