/** Loan words and names that Vietnamese also writes in one piece though each part could stand alone: they are sound as they are. */
export const LOAN_WORDS: ReadonlySet<string> = new Set(
  (
    'ôtô môtô xeđạp sơmi rơmoóc xilanh cácbon cacbon xăngđan áptômát ămpe vắcxin văcxin vácxin sôcôla sôđa caosu caramen campuchia cămpuchia ' +
    'mêtan êtan bôxít ápphích ápxe xíchlô xúcxích bêtông môtơ rôbốt rôto xêri xêry phôtô phôtôcopy pôlime ôxy ôxi ôxít hyđrô ' +
    'hiđrô nitơ amôniắc axít xàphòng xànphòng cátxét viđêô rađiô karaôkê sâmpanh xâmbanh cônxecto ghitar vécni lôgarit tivi'
  ).split(' ')
)
