evaluate(new File(its, "ten-modules.groovy"))
