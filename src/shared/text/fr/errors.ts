import type { errors as english } from '../en/errors.ts'
import type { TextsOf } from '../translation.ts'

export const errors = {
  'disk.full':
    'Cet ordinateur n’a plus de place. Vos mots sont encore dans la fenêtre ; libérez de la place et ils seront enregistrés.',
  'disk.readOnly':
    'Cet ordinateur ne permet pas d’écrire dans le dossier de vos séances. Vous pouvez lire, et enregistrer une copie ailleurs.',
  'disk.failed':
    'L’écriture sur cet ordinateur a échoué. Vos mots sont encore dans la fenêtre ; par sûreté, enregistrez une copie ailleurs.',
  'session.notFound': 'Cette séance n’est plus sur cet ordinateur.',
  'session.unreadable':
    'Ce fichier de séance ne peut pas être lu. Rien n’y a été changé. Une copie venue d’une sauvegarde s’ouvre peut-être encore.',
  'session.newer':
    'Cette séance a été écrite par un Stillpoint plus récent. Mettez celui-ci à jour pour l’ouvrir ; le fichier est resté tel quel.',
  'session.openElsewhere':
    'Cette séance est ouverte dans une autre fenêtre. Fermez-la là-bas, ou continuez là-bas.',
  'session.onHold':
    'L’effacement de cette séance est suspendu. Levez d’abord la suspension si elle peut être effacée.',
  'backup.wrongPassphrase': 'Cette phrase secrète n’ouvre pas la sauvegarde. Rien n’a été changé.',
  'backup.notOne': 'Ce fichier n’est pas la sauvegarde d’une séance Stillpoint. Rien n’a été changé.',
  'backup.tooLarge': 'Ce fichier est plus gros que toute sauvegarde de séance. Rien n’a été changé.',
  'backup.damaged':
    'Cette sauvegarde est abîmée : la phrase secrète convient, mais le contenu n’est pas entier. Rien n’a été changé.',
  'backup.keptLess':
    'Cet ordinateur garde moins de cette séance que la sauvegarde n’en contient, comme on l’a dit à tous. Rien n’a été changé.',
  'backup.holdsLess':
    'La séance sur cet ordinateur est encore entière, et la sauvegarde n’en contient qu’une partie. Rien n’a été changé.',
  'backup.notClosed':
    'Fermez d’abord la séance. Jusque-là elle contient plus que ce qu’on a dit garder, et une sauvegarde aussi.',
  'backup.noFile': 'Choisissez d’abord un fichier de sauvegarde.',
  'template.invalid':
    'Le fichier de modèle {file} est inutilisable : {problem} (ligne {line}, {path}). {remedy}',
  'template.notFound': 'Ce modèle n’est plus ici. Choisissez-en un autre.',
  'room.badAddress':
    'Cela ne ressemble pas à une adresse. Elle se lit comme 192.168.1.20:41234, telle qu’affichée sur l’écran de la personne qui anime.',
  'room.unreachable':
    'Aucune salle ne répond à cette adresse. Vérifiez que les deux ordinateurs sont sur le même réseau et que la salle est ouverte.',
  'room.wrongCode':
    'Ce code n’ouvre pas la salle. Regardez l’écran de la personne qui anime et essayez encore une fois.',
  'room.wrongLink': 'Ce lien n’ouvre plus la salle. Demandez-en un nouveau à la personne qui anime.',
  'room.notGenuine':
    'Quelqu’un se trouve entre cet ordinateur et celui de la personne qui anime, ou un autre ordinateur a cette adresse. Rien n’a été envoyé. Dites-le à la personne qui anime.',
  'room.tooManyTries':
    'Trop de codes faux sont venus de cet ordinateur. Demandez un nouveau code à la personne qui anime.',
  'room.declined':
    'La personne qui anime n’a pas fait entrer cet ordinateur. Vous pouvez lui demander de vive voix.',
  'room.removed':
    'La personne qui anime a mis fin à votre place dans cette salle. Ce que vous avez partagé y reste, et rien n’en est gardé sur cet ordinateur. Vous pouvez lui demander de vive voix.',
  'room.locked':
    'La salle est fermée aux nouveaux en ce moment. Demandez à la personne qui anime d’ouvrir la porte.',
  'room.full': 'La salle est pleine.',
  'room.ended': 'La salle est fermée. Rien n’en est gardé sur cet ordinateur.',
  'room.olderApp': 'La personne qui anime a un Stillpoint plus récent. Mettez celui-ci à jour pour entrer.',
  'room.newerApp':
    'La personne qui anime a un Stillpoint plus ancien. Il doit être mis à jour avant que vous puissiez entrer.',
  'room.protocol':
    'L’autre ordinateur a envoyé quelque chose que Stillpoint ne comprend pas. Essayez d’entrer de nouveau.',
  'room.notOpen': 'La salle n’est pas ouverte en ce moment.',
  'room.cannotListen':
    'Cet ordinateur n’a pas laissé la salle s’ouvrir. Un pare-feu est peut-être en travers.',
  'export.nothingAgreed': 'Rien n’a encore été accepté pour la synthèse, il n’y a donc rien à écrire.',
  'export.noSpace':
    'Il n’y a pas assez de place à cet endroit. Rien d’inachevé n’est resté. Essayez un autre endroit.',
  'export.notAllowed':
    'Cet endroit ne permet pas d’écrire, ou le fichier est ouvert dans un autre programme. Choisissez un autre dossier ou un autre nom.',
  'export.failed': 'Le fichier n’a pas pu être écrit. Rien d’inachevé n’est resté. Essayez un autre endroit.',
  'ipc.refused': 'Cela n’a pas marché. Rien n’a été changé.',
  internal: 'Quelque chose s’est mal passé dans Stillpoint. Ce qui était enregistré est en sûreté.',
} as const satisfies TextsOf<typeof english>
