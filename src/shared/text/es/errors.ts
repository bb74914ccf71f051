import type { errors as english } from '../en/errors.ts'
import type { TextsOf } from '../translation.ts'

export const errors = {
  'disk.full':
    'A este ordenador no le queda espacio. Tus palabras siguen en la ventana; libera espacio y se guardarán.',
  'disk.readOnly':
    'Este ordenador no permite escribir en la carpeta de tus sesiones. Puedes leer y guardar una copia en otro lugar.',
  'disk.failed':
    'No se pudo escribir en este ordenador. Tus palabras siguen en la ventana; por seguridad, guarda una copia en otro lugar.',
  'session.notFound': 'Esta sesión ya no está en este ordenador.',
  'session.unreadable':
    'Este archivo de sesión no se puede leer. No se cambió nada en él. Quizá aún se abra una copia de seguridad.',
  'session.newer':
    'Esta sesión la escribió un Stillpoint más nuevo. Actualiza este para abrirla; el archivo quedó como estaba.',
  'session.openElsewhere': 'Esta sesión está abierta en otra ventana. Ciérrala allí, o sigue allí.',
  'session.onHold': 'Esta sesión está retenida. Deja antes de retenerla si se puede borrar.',
  'backup.wrongPassphrase': 'Esta frase de paso no abre la copia. No se cambió nada.',
  'backup.notOne': 'Este archivo no es la copia de seguridad de una sesión de Stillpoint. No se cambió nada.',
  'backup.tooLarge': 'Este archivo es más grande que cualquier copia de una sesión. No se cambió nada.',
  'backup.damaged':
    'Esta copia está dañada: la frase de paso es correcta, pero el contenido no está entero. No se cambió nada.',
  'backup.keptLess':
    'Este ordenador conserva menos de esta sesión que la copia, como se dijo a todos. No se cambió nada.',
  'backup.holdsLess':
    'La sesión de este ordenador sigue entera, y la copia solo tiene una parte. No se cambió nada.',
  'backup.notClosed':
    'Cierra antes la sesión. Hasta entonces contiene más de lo que se dijo que se guarda, y una copia también.',
  'backup.noFile': 'Elige antes un archivo de copia.',
  'template.invalid':
    'El archivo de plantilla {file} no se puede usar: {problem} (línea {line}, {path}). {remedy}',
  'template.notFound': 'Esta plantilla ya no está aquí. Elige otra.',
  'room.badAddress':
    'Esto no parece una dirección. Se lee como 192.168.1.20:41234, tal como aparece en la pantalla de quien modera.',
  'room.unreachable':
    'Ninguna sala responde en esta dirección. Comprueba que los dos ordenadores están en la misma red y que la sala está abierta.',
  'room.wrongCode': 'Este código no abre la sala. Mira la pantalla de quien modera e inténtalo otra vez.',
  'room.wrongLink': 'Este enlace ya no abre la sala. Pide uno nuevo a quien modera.',
  'room.notGenuine':
    'Alguien está entre este ordenador y el de quien modera, u otro ordenador tiene esta dirección. No se envió nada. Díselo a quien modera.',
  'room.tooManyTries':
    'Hubo demasiados códigos equivocados desde este ordenador. Pide un código nuevo a quien modera.',
  'room.declined': 'Quien modera no dejó entrar a este ordenador. Puedes preguntarle en persona.',
  'room.removed':
    'Quien modera ha terminado tu sitio en esta sala. Lo que compartiste queda allí, y en este ordenador no se guarda nada. Puedes preguntarle en persona.',
  'room.locked': 'La sala está cerrada ahora a gente nueva. Pide a quien modera que abra la puerta.',
  'room.full': 'La sala está llena.',
  'room.ended': 'La sala está cerrada. En este ordenador no se guarda nada de ella.',
  'room.olderApp': 'Quien modera usa un Stillpoint más nuevo. Actualiza este para entrar.',
  'room.newerApp':
    'Quien modera usa un Stillpoint más antiguo. Hay que actualizarlo antes de que puedas entrar.',
  'room.protocol': 'El otro ordenador envió algo que Stillpoint no entiende. Intenta entrar otra vez.',
  'room.notOpen': 'La sala no está abierta ahora.',
  'room.cannotListen': 'Este ordenador no dejó que la sala se abriera. Puede que un cortafuegos lo impida.',
  'export.nothingAgreed': 'Aún no se acordó nada para el resumen, así que no hay nada que escribir.',
  'export.noSpace': 'No hay espacio suficiente en este lugar. No quedó nada a medias. Prueba otro lugar.',
  'export.notAllowed':
    'Este lugar no permite escribir, o el archivo está abierto en otro programa. Elige otra carpeta u otro nombre.',
  'export.failed': 'No se pudo escribir el archivo. No quedó nada a medias. Prueba otro lugar.',
  'ipc.refused': 'No ha funcionado. No se cambió nada.',
  internal: 'Algo ha ido mal dentro de Stillpoint. Lo que estaba guardado está a salvo.',
} as const satisfies TextsOf<typeof english>
