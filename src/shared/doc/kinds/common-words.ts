/**
 * Words of four letters and more that join sentences and tell nothing about what they are about, in the languages of the
 * interface. Shorter words never count.
 */
const lists = [
  'about after again against also always because been before being could does doing down during each every from ' +
    'gave give have having here into just like made many more most much never only other over same should since some ' +
    'something still such take than that their them then there these they thing this those through time told took under ' +
    'very want wanted well went were what when where which while will with would your ours came come knew know said felt',
  'aber alle allem allen aller alles also andere auch auf beim bevor bist dann dass dein denn deshalb diese diesem ' +
    'diesen dieser dieses doch dort durch eine einem einen einer eines etwas euch euer habe haben hatte hatten hier immer ' +
    'jede jeder jetzt kann kein keine konnte machen mehr mich mein meine nach nicht nichts noch nur oder ohne schon sehr ' +
    'sein seine sich sind sollte ueber über unser unsere unter viel vom von waren weil wenn werden wieder wird wurde zwischen',
  'alors aussi autre avait avant avec avoir cela cette ceux chaque comme dans depuis donc elle elles encore entre était ' +
    'être fait faire leur leurs mais même moins nous notre parce pendant plus pour pouvait quand quel quelle sans sont ' +
    'sous tous tout toute très vous votre',
  'ahora algo antes aquí cada como cuando cual desde donde durante ella ellos entre entonces era eran esta este esto ' +
    'estaba estar había hacer hasta luego más mismo mucho muchos nada nosotros nuestra nuestro otra otro para pero poco ' +
    'porque puede quien sido sobre solo también tanto tenía tiene toda todo todos unos usted',
  'الذي التي الذين كان كانت كانوا هذا هذه ذلك تلك هناك عند عندما حيث ليس لكن لأن بعد قبل مع على إلى نحن هما جدا كل بعض',
]

export const commonWords: ReadonlySet<string> = new Set(lists.join(' ').split(' '))
