#pragma once

#include "smpp/encoder.h"

/// The only door to libsmpp34 (libsmpp34.md): it packs the mandatory part of what we send and never
/// sees bytes from the network. Each function gives a whole PDU with status 0 and sequence 1, for
/// the encoder to patch.
namespace cordboard::smpp::packer {

Result<QByteArray> bind(const BindFields &fields);

/// Without text and TLVs: sm_length is the last octet and 0. TON and NPI are 0, to be patched.
Result<QByteArray> submit(const SubmitFields &fields);

QByteArray plain(quint32 command);

} // namespace cordboard::smpp::packer
