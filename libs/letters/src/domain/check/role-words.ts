/** Words that tell the grade or time, not the role; a letter may leave them out. Folded. */
export const MODIFIERS = new Set(
  (
    'senior sr junior jr staff principal lead entry level mid midlevel i ii iii iv v 1 2 3 4 intern trainee associate experienced ' +
    'remote hybrid onsite fulltime parttime full part time temporary permanent contract fixed term ' +
    'vollzeit teilzeit befristet unbefristet leitender leitende confirme confirmee cdi cdd jornada completa parcial ' +
    'of for the a an and in at to with und fur im in der die das de la le les des du d l et en el los y para e'
  ).split(' '),
);

/** Words next to which one word of a title is enough: "the designer role". Folded. */
export const ROLE_CUES = new Set(
  'role position job post opening vacancy opportunity stelle position rolle poste emploi offre puesto plaza vacante cargo posicion rol stage praktikum internship'.split(
    ' ',
  ),
);

/** Nouns of titles that are too common to name a role. Folded. */
export const COMMON_NOUNS = new Set(
  'manager officer assistant worker specialist consultant coordinator director adviser advisor agent member leader head supervisor person professional mitarbeiter mitarbeiterin leiter leiterin responsable chef jefe'.split(
    ' ',
  ),
);
