/** A department as the desk picks it: by its place in the list, its initials or its name. */
export type DeskDepartment = {
  id: string;
  name: string;
  nameEnglish: string;
  /** First letters of the name's pinyin: `xxgnk`. */
  initials: string;
};
