// An SMSC made of the npm package "smpp": it accepts binds, answers submits, sends receipts and replies.
//
//   node smsc.js [--port 0] [--password P] [--receipt-delay MS] [--stat DELIVRD] [--reply TEXT] [--unbind-after N]
//
// The first line on stdout is the loopback port it listens on. Every line after it is one JSON object:
// bind, submit, deliver_resp, unbind, close. It ends when its stdin ends, so that it cannot outlive its test.
'use strict';

const smpp = require('smpp');

const options = { port: '0', password: '', 'receipt-delay': '20', stat: 'DELIVRD', reply: '', 'unbind-after': '0' };
for (let i = 2; i < process.argv.length; i += 2) {
    const name = process.argv[i].replace(/^--/, '');
    if (!(name in options) || process.argv[i + 1] === undefined) {
        console.error(`smsc.js: what is ${process.argv[i]}? Known: ${Object.keys(options).join(', ')}`);
        process.exit(2);
    }
    options[name] = process.argv[i + 1];
}

const tell = (event, fields) => console.log(JSON.stringify({ event, ...fields }));
const receivers = new Map(); // system_id -> the session that takes deliver_sm
let submits = 0;

function textOf(message) {
    const body = message.message === undefined ? message : message.message;
    return Buffer.isBuffer(body) ? body.toString('latin1') : String(body);
}

function date(when) {
    return when.toISOString().replace(/[-:T]/g, '').slice(2, 12);
}

function deliver(systemId, fields) {
    const session = receivers.get(systemId);
    if (session)
        session.deliver_sm(fields, (response) => tell('deliver_resp', { status: response.command_status }));
}

function receipt(systemId, submit, id) {
    const now = date(new Date());
    deliver(systemId, {
        source_addr_ton: submit.dest_addr_ton,
        source_addr_npi: submit.dest_addr_npi,
        source_addr: submit.destination_addr,
        dest_addr_ton: submit.source_addr_ton,
        dest_addr_npi: submit.source_addr_npi,
        destination_addr: submit.source_addr,
        esm_class: 4,
        receipted_message_id: id,
        message_state: options.stat === 'DELIVRD' ? 2 : 5,
        short_message: `id:${id} sub:001 dlvrd:001 submit date:${now} done date:${now} stat:${options.stat} err:000 text:`,
    });
}

function reply(systemId, submit) {
    deliver(systemId, {
        source_addr_ton: submit.dest_addr_ton,
        source_addr_npi: submit.dest_addr_npi,
        source_addr: submit.destination_addr,
        dest_addr_ton: submit.source_addr_ton,
        dest_addr_npi: submit.source_addr_npi,
        destination_addr: submit.source_addr,
        short_message: options.reply,
    });
}

function onBind(session, pdu, mode) {
    const accepted = options.password === '' || options.password === pdu.password;
    session.systemId = pdu.system_id;
    if (accepted && mode !== 'transmitter')
        receivers.set(pdu.system_id, session);
    tell('bind', { mode, systemId: pdu.system_id, version: pdu.interface_version, accepted });
    session.send(pdu.response({ command_status: accepted ? 0 : smpp.ESME_RINVPASWD, system_id: 'peer' }));
}

function onSubmit(session, pdu) {
    submits += 1;
    const id = submits.toString(16).padStart(8, '0');
    const udh = pdu.short_message.udh;
    const inPayload = pdu.message_payload !== undefined;
    tell('submit', {
        id,
        source: pdu.source_addr,
        sourceTon: pdu.source_addr_ton,
        destination: pdu.destination_addr,
        destinationTon: pdu.dest_addr_ton,
        dataCoding: pdu.data_coding,
        esmClass: pdu.esm_class,
        registered: pdu.registered_delivery,
        validity: pdu.validity_period ? 'set' : '',
        udh: udh ? Buffer.concat([].concat(udh)).toString('hex') : '',
        sar: pdu.sar_msg_ref_num === undefined
            ? [] : [pdu.sar_msg_ref_num, pdu.sar_total_segments, pdu.sar_segment_seqnum],
        inPayload,
        text: textOf(inPayload ? pdu.message_payload : pdu.short_message),
    });
    session.send(pdu.response({ message_id: id }));
    const systemId = session.systemId;
    setTimeout(() => receipt(systemId, pdu, id), Number(options['receipt-delay']));
    if (options.reply !== '')
        setTimeout(() => reply(systemId, pdu), Number(options['receipt-delay']));
    if (submits === Number(options['unbind-after']))
        session.unbind(() => session.close());
}

const server = smpp.createServer((session) => {
    session.on('bind_transceiver', (pdu) => onBind(session, pdu, 'transceiver'));
    session.on('bind_transmitter', (pdu) => onBind(session, pdu, 'transmitter'));
    session.on('bind_receiver', (pdu) => onBind(session, pdu, 'receiver'));
    session.on('submit_sm', (pdu) => onSubmit(session, pdu));
    session.on('enquire_link', (pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu) => {
        tell('unbind', {});
        session.send(pdu.response());
        session.close();
    });
    session.on('error', () => {});
    session.on('close', () => tell('close', {}));
});

server.listen(Number(options.port), '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
