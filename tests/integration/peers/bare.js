// The npm package "smpp" at its barest, for ./dev bench smpp: what the library costs, and nothing beside it.
//
//   node bare.js serve                     answers; says its loopback port, ends with its stdin
//   node bare.js submit PORT WINDOW COUNT  submits COUNT parts, WINDOW unanswered; prints a line of JSON
'use strict';

const smpp = require('smpp');

function serve() {
    let submits = 0;
    const server = smpp.createServer((session) => {
        for (const name of ['bind_transceiver', 'bind_transmitter', 'enquire_link', 'unbind'])
            session.on(name, (pdu) => session.send(pdu.response()));
        session.on('submit_sm', (pdu) => session.send(pdu.response({ message_id: String(++submits).padStart(10, '0') })));
        session.on('error', () => {});
    });
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));
    process.stdin.on('end', () => process.exit(0)).resume();
}

function submit(port, window, count) {
    const part = {
        source_addr_ton: 1, source_addr_npi: 1, source_addr: '15550134477',
        dest_addr_ton: 1, dest_addr_npi: 1, destination_addr: '15551234567',
        registered_delivery: 0, short_message: 'x'.repeat(120),
    };
    const session = smpp.connect({ url: `smpp://127.0.0.1:${port}`, auto_enquire_link_period: 30000 }, () => {
        session.bind_transceiver({ system_id: 'bench', password: 'bench' }, () => {
            const began = process.hrtime.bigint();
            const used = process.cpuUsage();
            let sent = 0, ended = 0, accepted = 0;
            const next = () => {
                if (sent === count)
                    return;
                ++sent;
                session.submit_sm(part, (answer) => {
                    accepted += answer.command_status === 0 ? 1 : 0;
                    if (++ended < count)
                        return next();
                    const cpu = process.cpuUsage(used);
                    console.log(JSON.stringify({ engine: 'node smpp', n: ended, ok: accepted,
                        elapsed_s: Number(process.hrtime.bigint() - began) / 1e9, cpu_section_s: (cpu.user + cpu.system) / 1e6 }));
                    process.exit(0);
                });
            };
            for (let i = 0; i < window; ++i)
                next();
        });
    });
    session.on('deliver_sm', (pdu) => session.send(pdu.response()));
    session.on('error', (error) => { console.error(String(error)); process.exit(1); });
}

const [what, ...numbers] = process.argv.slice(2);
if (what === 'serve')
    serve();
else
    submit(...numbers.map(Number));
