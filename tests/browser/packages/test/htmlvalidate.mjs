// Every rule of html-validate holds; two of them are told what is ours.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], // a spelling, like the rest of our tags
    "require-sri": ["error", { target: "crossorigin" }], // for files of other hosts, of which there must be none
  },
};
