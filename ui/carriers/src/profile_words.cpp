#include "profile_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::ui {

namespace {

// Gives lupdate and the strings of this file one context.
struct Said
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ProfileText)
};

ProfileGroup line()
{
    return {
        Said::tr("Line"),
        {{"interface_version", Said::tr("SMPP version"), {}, {Said::tr("3.3"), Said::tr("3.4")}},
         {"address_range", Said::tr("Address range"), Said::tr("Most carriers want it empty.")},
         {"address_range_ton", Said::tr("Range TON")},
         {"address_range_npi", Said::tr("Range NPI")},
         {"enquire_seconds", Said::tr("Ask after"),
          Said::tr("Seconds of silence before we ask for a sign of life.")},
         {"response_seconds", Said::tr("Wait for an answer"), Said::tr("Seconds.")},
         {"inactivity_seconds", Said::tr("Reconnect after"), Said::tr("Seconds of silence.")}}};
}

ProfileGroup security()
{
    return {Said::tr("Certificate"),
            {{"tls_ca", Said::tr("Trusted certificates"),
              Said::tr("PEM text from the carrier; empty: this computer's list.")},
             {"tls_server_name", Said::tr("Name in the certificate"),
              Said::tr("When it is not the address.")},
             {"tls_pin", Said::tr("Fingerprint"),
              Said::tr("SHA-256. Then only this one certificate is accepted.")}}};
}

ProfileGroup numbers()
{
    return {Said::tr("How numbers are written"),
            {{"number_ton", Said::tr("Our numbers, TON"),
              Said::tr("Type: 0 not said, 1 international, 2 national, 3 of the network, 5 name.")},
             {"number_npi", Said::tr("Our numbers, NPI"),
              Said::tr("Plan: 0 not said, 1 telephone numbers.")},
             {"number_plus", Said::tr("Our numbers with +")},
             {"short_code_ton", Said::tr("Short codes, TON")},
             {"short_code_npi", Said::tr("Short codes, NPI")},
             {"name_ton", Said::tr("Names, TON")},
             {"name_npi", Said::tr("Names, NPI")},
             {"destination_ton", Said::tr("People, TON")},
             {"destination_npi", Said::tr("People, NPI")},
             {"destination_plus", Said::tr("People with +")},
             {"service_type", Said::tr("Service type"), Said::tr("Most carriers want it empty.")}}};
}

ProfileGroup texts()
{
    return {Said::tr("Texts"),
            {{"long_messages",
              Said::tr("Long texts"),
              Said::tr("How a text of several parts travels. The carrier says what it takes."),
              {Said::tr("Header in each part, 8-bit number"),
               Said::tr("Header in each part, 16-bit number"), Said::tr("Beside each part (SAR)"),
               Said::tr("In one piece (message_payload)")}},
             {"alphabet",
              Said::tr("Alphabet"),
              Said::tr("What the carrier takes data_coding 0 for."),
              {Said::tr("GSM 03.38"), Said::tr("Latin-1"), Said::tr("ASCII")}},
             {"text_coding", Said::tr("data_coding of texts"),
              Said::tr("0, unless the carrier names another.")},
             {"languages", Said::tr("Language tables"),
              Said::tr("tr, es or pt, divided by commas; used when they save parts.")},
             {"validity",
              Said::tr("Too old after"),
              Said::tr("How we say when a text is too old to deliver."),
              {Said::tr("A point in time"), Said::tr("A span of time"), Said::tr("Not said")}},
             {"receipts",
              Said::tr("Receipts"),
              {},
              {Said::tr("For every part"), Said::tr("For the last part"), Said::tr("None")}}}};
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
