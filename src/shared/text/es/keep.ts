import type { keep as english } from '../en/keep.ts'
import type { TextsOf } from '../translation.ts'

export const keep = {
  'keep.title': 'Qué se guarda',
  'keep.hint': 'Toda la sala ve esto. Al final puede ser menos, nunca más.',
  'keep.level.R0': 'Nada',
  'keep.level.R1': 'Solo las acciones',
  'keep.level.R2': 'Lo que aprendimos, sin nombres',
  'keep.level.R3': 'Todo lo que se comparte',
  'keep.suggested': 'sugerido',
  'keep.says.R0':
    'Stillpoint no escribe nada de esto en un disco, en ningún ordenador de la sala. Desaparece cuando se cierra la sesión, cuando termina el Stillpoint de quien modera o cuando se para ese ordenador.',
  'keep.says.R1':
    'Durante el debriefing, el ordenador de quien modera guarda todo para que un fallo no haga perder nada; al cerrar quedan solo las acciones, con título, lugar, hora y plantilla.',
  'keep.says.R2':
    'Durante el debriefing, el ordenador de quien modera guarda todo para que un fallo no haga perder nada; al cerrar quedan solo las acciones, el resumen y las notas acordadas, sin los nombres de quienes las escribieron.',
  'keep.says.R3':
    'Todo lo que se comparte queda en el ordenador de quien modera, con nombres, también cuando la sesión se cierra.',
  'keep.closes.R0': 'Todo se borra de este ordenador cuando se cierra la sesión.',
  'keep.closes.R1':
    'Quedan las acciones, con título, lugar, hora y plantilla. Todo lo demás se borra de este ordenador.',
  'keep.closes.R2':
    'Quedan las acciones, el resumen y las notas acordadas, sin los nombres de quienes las escribieron. Todo lo demás se borra de este ordenador.',
  'keep.closes.R3': 'Todo lo que se compartió queda en este ordenador, con nombres.',
  'keep.short.R0': 'Se guarda: nada',
  'keep.short.R1': 'Se guarda al final: solo las acciones',
  'keep.short.R2': 'Se guarda al final: lo que aprendimos, sin nombres',
  'keep.short.R3': 'Se guarda: todo lo que se comparte',
  'keep.now.R1': 'Aquí están solo las acciones. Todo lo demás se borró al cerrar la sesión.',
  'keep.now.R2':
    'Aquí están solo las acciones, el resumen y las notas acordadas, sin los nombres de quienes las escribieron. Todo lo demás se borró al cerrar la sesión.',
  'keep.ending': 'Qué queda, y cuánto tiempo',
  'keep.less': 'Qué queda al cerrar',
  'keep.time': 'Cuánto tiempo queda',
  'keep.time.always': 'Conservar',
  'keep.time.until': 'Conservar hasta una fecha',
  'keep.time.destroy': 'Destruir ahora',
  'keep.timeSays.always': 'Queda hasta que alguien lo quite.',
  'keep.timeSays.until': 'Se borra por sí solo después del {day}, cuando Stillpoint esté en marcha.',
  'keep.timeSays.destroy': 'Se borra cuando se cierra la sesión.',
  'keep.date': 'Último día',
  'keep.day': '{day, date, ::dMMMMy}',
  'keep.guest.always': 'Lo que se guarda queda en el ordenador de quien modera hasta que alguien lo quite.',
  'keep.guest.until':
    'Lo que se guarda queda en el ordenador de quien modera hasta el {day}, y después se borra.',
  'keep.guest.destroy': 'Todo se borra del ordenador de quien modera cuando se cierra la sesión.',
  'keep.close': 'Cerrar la sesión',
  'keep.closeTitle': '¿Cerrar la sesión?',
  'keep.closeSure': 'Esto no se puede deshacer. Un resumen que haga falta hay que exportarlo antes.',
  'keep.closing': 'Cerrando la sesión',
  'keep.limits':
    'Lo que Stillpoint no puede prometer: los archivos exportados siguen donde están, las copias de seguridad y otras copias pueden contenerlo, el sistema puede pasar memoria al disco, y pueden quedar rastros hasta que se vuelva a usar ese espacio. De eso protege el cifrado de todo el disco.',
  'keep.closed': 'La sesión está cerrada.',
  'keep.home.until': 'Se conserva hasta el {day}',
  'keep.home.over': 'Su tiempo terminó el {day}',
  'keep.home.notClosed': 'Aún sin cerrar: todo sigue aquí',
  'keep.home.inMemory': 'Solo en memoria, en ningún disco',
  'keep.home.onHold': 'Retenida: no se puede borrar',
  'keep.home.hold': 'Retener',
  'keep.home.release': 'Dejar de retener',
  'keep.home.removeHeld': 'Retenida',
  'keep.home.failed': 'No ha funcionado. {reason}',
  'keep.due.title':
    '{count, plural, one {El tiempo de una sesión ha terminado.} other {El tiempo de # sesiones ha terminado.}}',
  'keep.due.forward':
    'El reloj de este ordenador dice {day}. Ha pasado más de un día desde que Stillpoint lo miró por última vez, así que no se borró nada. ¿Es correcta la fecha?',
  'keep.due.back':
    'El reloj de este ordenador dice {day}, antes de la última vez que Stillpoint lo miró, así que no se borró nada. ¿Es correcta la fecha?',
  'keep.due.confirm': 'La fecha es correcta, borrar',
  'keep.due.pending': 'Borrando',
  'backup.save': 'Guardar una copia de seguridad…',
  'backup.saveTitle': 'Guardar una copia de seguridad de «{title}»',
  'backup.saveText':
    'Un archivo que solo se abre con una frase de paso, aquí o con cualquier programa «age». Quien tenga ambas cosas puede leerlo todo, también después de borrarlo aquí.',
  'backup.closeFirst': 'Posible cuando la sesión esté cerrada',
  'backup.passphrase': 'Frase de paso',
  'backup.passphraseHint':
    'Al menos 8 caracteres; cuatro o cinco palabras están bien. Nadie podrá recuperarla por ti.',
  'backup.again': 'La misma frase de paso otra vez',
  'backup.differs': 'Las dos no son iguales.',
  'backup.confirm': 'Guardar la copia',
  'backup.pending': 'Guardando la copia',
  'backup.saved': 'La copia de seguridad está guardada.',
  'backup.bringIn': 'Traer una copia de seguridad…',
  'backup.bringInTitle': 'Traer una copia de seguridad',
  'backup.bringInText': 'Una sesión que ya está aquí conserva lo que tiene y gana lo que tiene la copia.',
  'backup.choose': 'Elegir el archivo',
  'backup.chosen': 'Elegido: {file}',
  'backup.open': 'Traerla',
  'backup.opening': 'Abriendo la copia',
  'backup.new': 'La sesión está aquí de nuevo.',
  'backup.added': 'La sesión ya estaba aquí. Se le añadió lo que contiene la copia.',
  'backup.cancel': 'Cancelar',
  'backup.done': 'Listo',
} as const satisfies TextsOf<typeof english>
