import type { care as english } from '../en/care.ts'
import type { TextsOf } from '../translation.ts'

export const care = {
  'care.breathe': 'Un minuto para respirar',
  'care.breatheTitle': 'Un minuto para respirar',
  'care.breatheText': 'Solo lo muestra esta pantalla y no se entera nadie. Para cuando quieras.',
  'care.breatheStill':
    'Inspira mientras cuentas despacio hasta cuatro y espira mientras cuentas hasta seis. O descansa aquí sin más.',
  'care.in': 'Inspira',
  'care.out': 'Espira',
  'care.breatheDone': 'Volver a la sala',
  'care.support': 'Apoyo',
  'care.supportTitle': 'Personas a las que puedes acudir',
  'care.supportText':
    'No tienes que cargar con esto en soledad, ni estar al límite de tus fuerzas para llamar. Nadie sabe que has abierto esto.',
  'care.supportNow': 'Si alguien está en peligro ahora mismo, llama al número de emergencias.',
  'care.noContacts':
    'No se anotaron contactos para esta sesión. Podrías preguntar a quien modera, a alguien de confianza en el trabajo o a tu médico.',
  'care.supportLeave': 'Puedes salir a llamar a alguien en cualquier momento.',
  'care.close': 'Cerrar',
  'care.stepOut': 'Salir un momento',
  'care.stepOutTitle': 'Salir un momento',
  'care.stepOutText':
    'Puedes irte cuando quieras, sin razones. No se anuncia nada; el número de ordenadores conectados baja en uno.',
  'care.stepOutKeeps':
    'Salir por ahora: tu sitio se guarda. Lo que compartiste queda en la sala, las palabras sin compartir quedan en este ordenador, y vuelves desde la primera pantalla.',
  'care.leaveForGood':
    'Irse del todo: se borra la copia de este ordenador, con lo que no compartiste. Lo que compartiste queda con la sala.',
  'care.stay': 'Quedarme',
  'care.stepOutNow': 'Salir por ahora',
  'care.leaveNow': 'Irme del todo',
  'care.asideTitle': '¿Apartar este debriefing?',
  'care.asideInMemory':
    'Nada de esta sesión está en el disco. Espera aquí hasta que la cierres o Stillpoint termine, lo que pase antes.',
  'care.asideText':
    'La sala se cierra en este ordenador hasta que abras otra vez la sesión desde la primera pantalla. Los demás saben que tu ordenador no está; pueden seguir escribiendo y luego os reunís de nuevo.',
  'care.asideKept': 'Todo se conserva.',
  'care.asideAlone': 'Puedes abrir la sesión otra vez desde la primera pantalla y seguir donde estás.',
  'care.asideNotSaved':
    'Parte de lo que se escribió aquí NO ESTÁ GUARDADO en este ordenador. Quédate y guarda antes una copia en otro lugar; si no, puede perderse.',
  'care.asideLeave': 'Apartarlo',
  'care.asideStay': 'Quedarme en la sala',
} as const satisfies TextsOf<typeof english>
