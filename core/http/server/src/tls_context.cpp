#include "tls_context.h"

#include <boost/asio/ssl/context.hpp>

#include <QCoreApplication>
#include <QFile>

namespace cordboard::http {

namespace {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::http::Server)
};

QString detailOf(const error_code &code)
{
    return QString::fromStdString(code.message());
}

Result<void> canBeRead(const QString &file)
{
    if (file.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("TLS needs both a certificate and its key. Name the file of each."));
    QFile opened(file);
    if (opened.open(QIODevice::ReadOnly))
        return {};
    return fail(ErrorCode::NotFound,
                Words::tr("%1 cannot be read: %2. Check the path and who may read it.")
                    .arg(file, opened.errorString()));
}

} // namespace

Result<std::unique_ptr<ssl::context>> makeTls(const QString &certificateFile,
                                              const QString &keyFile)
{
    for (const QString &file : {certificateFile, keyFile}) {
        if (const auto readable = canBeRead(file); !readable)
            return forward(readable);
    }
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                                      SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS); // idle ones cost little
    error_code code;
    // no passphrase is known, and OpenSSL would ask for it on the terminal
    context->set_password_callback([](std::size_t, auto) { return std::string(); }, code);
    context->use_certificate_chain_file(certificateFile.toStdString(), code);
    if (code)
        return fail(
            ErrorCode::Invalid,
            Words::tr("%1 holds no certificate in PEM form. Give the chain as your certificate "
                      "authority sent it.")
                .arg(certificateFile),
            detailOf(code));
    context->use_private_key_file(keyFile.toStdString(), ssl::context::pem, code);
    if (!code && SSL_CTX_check_private_key(context->native_handle()) == 1)
        return context;
    return fail(
        ErrorCode::Invalid,
        Words::tr("%1 is not the key of that certificate. It must be in PEM form, without a "
                  "passphrase, and belong to %2.")
            .arg(keyFile, certificateFile),
        detailOf(code));
}

} // namespace cordboard::http
