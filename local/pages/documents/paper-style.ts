/** Style of the pages, after the library's own. A text, for a sheet of the page around them does not reach into their tree. */
export const paper = `
:host { display: block; }
.docx-wrapper {
  display: flex; flex-flow: column; align-items: center; gap: 16px;
  padding: 0; background: none; counter-reset: none;
}
.docx-wrapper.drawing { position: absolute; visibility: hidden; align-items: flex-start; width: 4000px; }
.docx-wrapper > section.docx {
  flex: none; margin: 0; overflow: visible; hyphens: manual; background: #fff;
  font-family: "Times New Roman", "Liberation Serif", Tinos, serif;
  box-shadow: 0 0 0 1px #dadce0, 0 1px 4px rgb(0 0 0 / 20%);
}
/* While it is measured: as much as the paper has room for, whatever stands in it. */
section.docx > article { flex: 1 0 auto; margin: 0; display: flow-root; }
.drawing article { height: 0; }
/* Room above and below a paragraph is room to another one, not to the edge of a page that goes on. */
section.docx > article > :last-child { margin-bottom: 0 !important; }
section.docx > article.further > :first-child { margin-top: 0 !important; }
section.docx > article > p, section.docx td > p { overflow-wrap: break-word; }
.docx p { min-height: 0; }
.docx p:empty::before { content: "\\200b"; }
@media print {
  .docx-wrapper { gap: 0; display: block; }
  .docx-wrapper > section.docx { zoom: 1 !important; box-shadow: none; break-after: page; page: upright; }
  .docx-wrapper > section.docx.lying { page: lying; }
}
`;
