export const check = {
  'check.title': 'Check the connection',
  'check.lead':
    'This computer tries each step on the way into a room and says what it finds. Nothing leaves your network.',
  'check.address': 'Address of the room',
  'check.addressHint':
    'As shown on the facilitator’s screen, for example 192.168.1.20:41234. Without it, only this computer and the network are checked.',
  'check.run': 'Check',
  'check.again': 'Check again',
  'check.running': 'Checking: {step}',
  'check.done': 'The check is done.',
  'check.firstTitle': 'Try this first',
  'check.allFine': 'Everything that could be tried works.',
  'check.allFineNoAddress':
    'This computer and the network look ready. Type the address from the facilitator’s screen to check the rest of the way.',
  'check.findings': 'What was found',

  'check.verdict.fine': 'Works',
  'check.verdict.unsure': 'May matter',
  'check.verdict.trouble': 'Does not work',
  'check.verdict.untried': 'Not tried',
  'check.verdict.waiting': 'To come',
  'check.verdict.running': 'Checking',

  'check.step.networks': 'This computer’s network',
  'check.step.discovery': 'Finding others on the network',
  'check.step.host': 'Reaching the facilitator’s computer',
  'check.step.answer': 'Who answers there',
  'check.step.direct': 'Direct ways between computers',

  'check.network.fine': 'This computer is on one network.',
  'check.network.none': 'This computer is not on a local network.',
  'check.network.none.remedy': 'Connect to the Wi-Fi the facilitator’s computer is on, or plug in the cable.',
  'check.network.tunnel': 'A VPN or a similar tunnel is switched on.',
  'check.network.tunnel.remedy':
    'Some tunnels keep a computer from its own network. Pause it for the session, or allow the local network in its settings.',
  'check.network.several': 'This computer is on more than one network at once.',
  'check.network.several.remedy':
    'Make sure one of them is the network of the facilitator’s computer. If in doubt, leave the others.',

  'check.discovery.fine': 'Other computers on the network were heard.',
  'check.discovery.mute': 'This computer does not let Stillpoint ask the network.',
  'check.discovery.mute.remedy':
    'Allow Stillpoint on the local network: in the firewall, or on a Mac under Privacy, Local Network. Typing the address works without it.',
  'check.discovery.nobody': 'No other computer answered.',
  'check.discovery.nobody.remedy':
    'The network may not pass such questions on, as many guest networks do not. Typing the address from the facilitator’s screen works without it.',

  'check.host.fine': 'The facilitator’s computer can be reached.',
  'check.host.noAddress': 'Type the address of the room to check this.',
  'check.host.refused': 'There is a computer at this address, and no room is open on it.',
  'check.host.refused.remedy':
    'Compare the address with the facilitator’s screen, the number after the colon too. The room may not be open yet.',
  'check.host.elsewhere': 'This address is not on the network this computer is on.',
  'check.host.elsewhere.remedy':
    'Join the network of the facilitator’s computer. If it already says the same name, compare the address with the facilitator’s screen.',
  'check.host.firewall': 'The facilitator’s computer is on this network and lets nobody in.',
  'check.host.firewall.remedy':
    'On the facilitator’s computer, allow Stillpoint through the firewall for private networks, then try again.',
  'check.host.apart': 'Nothing answers at this address, although it is on this network.',
  'check.host.apart.remedy':
    'Compare the address with the facilitator’s screen. If it is right, the network keeps computers apart, as many guest networks do: use another network, a cable, or a hotspot. A firewall on the facilitator’s computer looks the same.',

  'check.answer.fine': 'Stillpoint answers there, in a version that fits.',
  'check.answer.older': 'The facilitator’s Stillpoint is older than this one.',
  'check.answer.older.remedy': 'The facilitator’s computer needs the newer Stillpoint.',
  'check.answer.newer': 'The facilitator’s Stillpoint is newer than this one.',
  'check.answer.newer.remedy': 'This computer needs the newer Stillpoint.',
  'check.answer.other': 'Something answers at this address that is not a room.',
  'check.answer.other.remedy': 'Compare the address with the facilitator’s screen.',
  'check.answer.untried': 'Not tried: nobody was reached.',

  'check.direct.fine': 'Computers can also speak to each other directly.',
  'check.direct.blocked': 'The network lets no direct messages through.',
  'check.direct.blocked.remedy':
    'The room works all the same, through the facilitator’s computer. If that computer fails, the others wait for it.',
  'check.direct.untried': 'Not tried: no room was reached.',
} as const
