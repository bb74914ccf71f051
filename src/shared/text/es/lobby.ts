import type { lobby as english } from '../en/lobby.ts'
import type { TextsOf } from '../translation.ts'

export const lobby = {
  'lobby.kicker': 'Llegando',
  'lobby.opening': 'Abriendo la sala…',
  'lobby.tryAgain': 'Intentar de nuevo',
  'lobby.withoutRoom': 'Aun así puedes moderar solo desde este ordenador.',
  'lobby.howToJoinText':
    'Abren Stillpoint en su propio ordenador, eligen «{room}» y escriben este código. Se puede leer en voz alta.',
  'lobby.howToJoinByHand':
    'Abren Stillpoint en su propio ordenador, eligen «Escribir una dirección» y escriben una de estas direcciones y el código.',
  'lobby.code': 'Código de entrada',
  'lobby.qr': 'Código para escanear: contiene la dirección de esta sala y el código de entrada',
  'lobby.addresses': 'Dirección',
  'lobby.noAddress':
    'Este ordenador no está ahora en ninguna red. Conéctalo y las direcciones aparecerán aquí; puedes empezar sin ellas.',
  'lobby.notAnnounced':
    'Esta red no dejó que la sala se anunciara. Se puede entrar igualmente con la dirección y el código.',
  'lobby.announcedBoth':
    'Los ordenadores de esta red ven el nombre «{room}», nunca el título, las personas ni el suceso.',
  'lobby.waiting': 'En la puerta',
  'lobby.nobodyWaits': 'Nadie espera.',
  'lobby.nobodyYet':
    'Todavía no hay nadie más. Está bien; puedes empezar por tu cuenta y dejar entrar a otras personas después.',
  'lobby.letIn': 'Dejar entrar',
  'lobby.letInName': 'Dejar entrar a {name}',
  'lobby.letAllIn': 'Dejar entrar a todos',
  'lobby.notThisTime': 'Esta vez no',
  'lobby.notThisTimeName': 'Esta vez no para {name}',
  'lobby.declineTitle': '¿Esta vez no para {name}?',
  'lobby.declineText':
    'Su pantalla dirá que no dejaste entrar a este ordenador y que puede preguntarte en persona. No se entera nadie más.',
  'lobby.keepWaiting': 'Dejar que espere',
  'lobby.someoneWaits': '{count, plural, one {Alguien quiere entrar} other {# personas quieren entrar}}',
  'lobby.inside': 'En la sala',
  'lobby.you': '{name} (tú)',
  'lobby.more': 'Más sobre {name}',
  'lobby.endPlace': 'Terminar su sitio en la sala…',
  'lobby.placeEnded': 'Su sitio ha terminado',
  'lobby.endTitle': '¿Terminar el sitio de {name}?',
  'lobby.endFirst': 'Si puedes, habla antes con esa persona o pide a alguien que la acompañe.',
  'lobby.endText':
    'Su pantalla dirá que terminaste su sitio y a quién acudir. Lo que compartió queda en la sala; la copia de su ordenador se borra cuando este lo sepa. A los demás no se les anuncia nada.',
  'lobby.endConfirm': 'Terminar su sitio',
  'lobby.endPending': 'Terminando su sitio',
  'lobby.endKeep': 'Mantener su sitio',
  'lobby.lock': 'Cerrar la puerta a gente nueva',
  'lobby.unlock': 'Abrir la puerta otra vez',
  'lobby.locked':
    'La puerta está cerrada. Quienes están dentro pueden volver; nadie nuevo puede pedir entrar.',
  'lobby.closedItself':
    'La puerta se cerró sola porque se escribieron muchos códigos equivocados. Quienes están dentro pueden quedarse y volver. Al abrirla se crea un código nuevo.',
  'lobby.unlocked': 'La puerta está abierta. Nadie entra antes de que tú lo digas.',
  'lobby.ahead': 'Lo que viene, en {minutes}',
  'lobby.aheadText':
    'En cada parte encuentras palabras que puedes decir y un botón que lleva a todos adelante cuando la sala está lista. Nada avanza por sí solo.',
  'lobby.begin': 'Empezar con «{phase}»',
  'lobby.beginHint': 'Puedes dejar entrar a gente en cualquier momento.',
  'lobby.guest.welcome': 'Te damos la bienvenida, {name}',
  'lobby.guest.waiting':
    'Estás dentro. {leader} modera este debriefing y empieza cuando sea el momento; no tienes que hacer nada.',
  'lobby.guest.waitingUnknown':
    'Estás dentro. Empieza cuando empiece quien modera; no tienes que hacer nada.',
  'lobby.guest.method': 'Sigue «{template}», unos {minutes} minutos.',
  'lobby.guest.range': '{min} a {max}',
  'lobby.guest.rules': 'Cómo nos gustaría tratarnos',
  'lobby.guest.kept': 'Qué se guarda, y dónde',
  'lobby.guest.keptDrafts': 'Lo que escribes queda en este ordenador hasta que eliges «Compartir».',
  'lobby.guest.keptShared': 'Lo que compartes lo puede leer toda la sala, con tu nombre.',
  'lobby.guest.keptCopy':
    'Tu ordenador tiene una copia mientras la sala está abierta. Stillpoint la borra cuando te vas del todo o cuando este ordenador sabe que la sala se ha cerrado.',
  'lobby.guest.keptCopyNot': 'Tu ordenador tiene todo esto solo en memoria y no escribe nada en su disco.',
  'lobby.guest.keptSummary': 'Nada de lo que escribes entra en el resumen si no lo eliges, nota por nota.',
  'lobby.guest.limits':
    'La gente puede hablar o hacer fotos, y la ley puede pedir documentos. No podemos prometer el silencio de los demás.',
  'lobby.guest.free': 'Aquí tienes libertad',
  'lobby.guest.freeText':
    'Todo es una invitación. Puedes escribir, hablar, escuchar, pasar o salir en cualquier momento, y no debes razones a nadie.',
  'lobby.guest.notTherapy':
    'Este es un tiempo para escuchar, aprender y acordar apoyo. No es terapia ni una investigación.',
} as const satisfies TextsOf<typeof english>
